package io.telltale.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Verdict;
import io.telltale.phase.Colour;
import io.telltale.phase.Phase;
import io.telltale.report.MadeReports;
import io.telltale.report.Report;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.Span;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPictureTest {
  private static final int CYAN = 0x35E0E0;
  private static final int ORANGE = 0xFF9A1F;

  /** Cyan for half of the time and orange for the other, at 30 fps. */
  private static Report.Led halves(double seconds) {
    List<LedSample> samples = new ArrayList<>();
    for (double time = 0; time < seconds; time += 1 / 30.0) {
      double light = time % 0.2 < 0.1 ? 1 : 0;
      samples.add(
          new LedSample(time, light, time < seconds / 2 ? 180 : 22, 1, 0, light, light, 0, 1));
    }
    Phase cyan = MadeReports.blink(Colour.CYAN, 0, seconds / 2, 0.1, 0.1);
    Phase orange = MadeReports.blink(Colour.ORANGE, seconds / 2, seconds, 0.1, 0.1);
    return new Report.Led(
        new LedTrace(new Region(300, 200, 12, 12), samples, 1),
        List.of(cyan, orange),
        MadeReports.recognised("no-cloud", 0.98));
  }

  private static BufferedImage picture(Report.Led led) {
    return ReportPicture.draw(MadeReports.report(led), List.of());
  }

  private static long pixels(BufferedImage image, int rgb, int fromX, int toX) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = fromX; x < toX; x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 4, 90, 900})
  void each_colour_is_drawn_in_its_own_half_whatever_the_length(double seconds) {
    BufferedImage image = picture(halves(seconds));

    assertThat(image.getWidth()).isEqualTo(1600);
    assertThat(pixels(image, CYAN, 150, 780)).as("cyan at the left").isGreaterThan(5000);
    assertThat(pixels(image, CYAN, 850, 1450)).as("cyan at the right").isZero();
    assertThat(pixels(image, ORANGE, 850, 1450)).as("orange at the right").isGreaterThan(5000);
    assertThat(pixels(image, ORANGE, 150, 780)).as("orange at the left").isZero();
  }

  @Test
  void more_to_say_makes_a_higher_picture_and_not_a_wider_one() {
    LedTrace nothing = new LedTrace(new Region(0, 0, 640, 480), List.of(), 0);
    BufferedImage little =
        picture(
            new Report.Led(
                nothing, List.of(), MadeReports.without(Verdict.NO_LED, "Nothing was lit.")));
    BufferedImage much = picture(halves(10));

    assertThat(List.of(little.getWidth(), much.getWidth())).containsOnly(1600);
    assertThat(much.getHeight()).isGreaterThan(little.getHeight() + 400);
  }

  @Test
  void a_long_clip_is_shown_from_nearer_as_well() {
    assertThat(picture(halves(300)).getHeight())
        .isGreaterThan(picture(halves(30)).getHeight() + 400);
  }

  @Test
  void light_brighter_than_the_leds_own_maximum_is_not_cut_off() {
    List<LedSample> samples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      samples.add(new LedSample(i / 30.0, i == 30 ? 1.5 : 0.2, 180, 1, 0, 1, 1, 0, 1));
    }
    Report.Led led =
        new Report.Led(
            new LedTrace(new Region(300, 200, 12, 12), samples, 1),
            List.of(MadeReports.solid(Colour.CYAN, 0, 2)),
            MadeReports.recognised("no-cloud", 0.98));

    double most = new Curves(led, new Span(0, 2)).brightness(1000, 300).getStyler().getYAxisMax();

    assertThat(most).as("upper end of the scale").isBetween(1.5, 1.6);
  }

  @Test
  void a_word_longer_than_the_picture_is_drawn_all_the_same() {
    String endless = "x".repeat(4000);

    BufferedImage image =
        picture(MadeReports.led(MadeReports.without(Verdict.UNKNOWN, endless + " " + endless)));

    assertThat(image.getWidth()).isEqualTo(1600);
  }
}
