package io.telltale.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Notation;
import io.telltale.phase.Colour;
import io.telltale.render.Film;
import io.telltale.render.FilmOptions;
import io.telltale.render.Preset;
import io.telltale.render.Subject;
import io.telltale.report.MadeReports;
import io.telltale.report.Report;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.Span;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StillsTest {
  /** Where the LED is in the upright picture of 640x480, far from the middle. */
  private static final FilmOptions.Place PLACE = new FilmOptions.Place(420, 150);

  @TempDir private Path dir = Path.of("");

  private Path film(int rotation) throws Exception {
    Path video = dir.resolve("red" + rotation + ".mp4");
    FilmOptions usual = FilmOptions.of(Preset.BENCH, 3);
    FilmOptions.Squeeze squeeze =
        new FilmOptions.Squeeze(null, usual.squeeze().quality(), null, rotation);
    FilmOptions options = new FilmOptions(usual.camera(), 3, 1.0, 0.0, 0.0, PLACE, squeeze);
    Subject red = Subject.of("red", Notation.parse("red solid"), false);
    Film.shoot(red, options, video, (done, of) -> {});
    return video;
  }

  private static Report.Led led(Region region) {
    LedSample lit = new LedSample(0.5, 1, 0, 1, 1, 0, 0, 0, 1);
    return new Report.Led(
        new LedTrace(region, List.of(lit), 1),
        List.of(MadeReports.solid(Colour.RED, 0, 1)),
        MadeReports.recognised("x", 1));
  }

  /** How much redder than green, on average around a place. */
  private static double redness(BufferedImage image, double x, double y) {
    int sum = 0;
    for (int j = -3; j <= 3; j++) {
      for (int i = -3; i <= 3; i++) {
        int rgb = image.getRGB((int) x + i, (int) y + j);
        sum += (rgb >> 16 & 0xFF) - (rgb >> 8 & 0xFF);
      }
    }
    return sum / 49.0;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void the_picture_stands_upright_however_it_is_stored(int rotation) throws Exception {
    Region region = new Region(412, 142, 16, 16);

    List<Still> stills = Stills.at(film(rotation), led(region), List.of(0.5), 480);
    BufferedImage image = stills.get(0).image();

    assertThat(stills.get(0).time()).isBetween(0.49, 0.54);
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(640, 480);
    assertThat(redness(image, PLACE.x(), PLACE.y())).as("redness at the LED").isGreaterThan(40);
    assertThat(redness(image, 640 - PLACE.x(), 480 - PLACE.y())).as("elsewhere").isLessThan(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void a_close_up_has_the_led_in_its_box(int rotation) throws Exception {
    Region region = new Region(412, 142, 16, 16);

    List<Still> stills = Stills.closeUps(film(rotation), new Span(0.2, 0.5), region, 5);
    Still still = stills.get(2);

    assertThat(stills).hasSize(5);
    assertThat(redness(still.image(), still.led().centreX(), still.led().centreY()))
        .isGreaterThan(40);
  }

  @Test
  void the_box_follows_an_led_that_wandered() throws Exception {
    Region before = new Region(372, 180, 16, 16);

    Region found = Stills.at(film(0), led(before), List.of(0.5), 480).get(0).led();

    assertThat(Math.hypot(found.centreX() - PLACE.x(), found.centreY() - PLACE.y()))
        .as("pixels from %s to the LED", found)
        .isLessThan(8);
  }

  @Test
  void the_box_under_a_camera_that_stands_still_stays_where_it_is() throws Exception {
    Region beside = new Region(372, 180, 16, 16);

    List<Still> stills = Stills.fixed(film(0), led(beside), List.of(0.2, 0.5), 480);

    assertThat(stills).extracting(Still::led).containsExactly(beside, beside);
    assertThat(stills.get(1).time()).isBetween(0.49, 0.54);
  }

  @Test
  void no_frame_stays_open() throws Exception {
    Stills.at(film(0), led(new Region(0, 0, 9, 9)), List.of(0.2, 0.8), 240);

    assertThat(Frame.openFrames()).isZero();
  }
}
