package io.telltale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telltale.pattern.Match;
import io.telltale.pattern.Verdict;
import io.telltale.render.PanelFilm;
import io.telltale.report.Report;
import io.telltale.sample.Region;
import io.telltale.video.VideoException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many LEDs in one picture. */
class PanelTest {
  /** Twenty that look different at 30 frames a second. */
  static final List<String> PATTERNS =
      List.of(
          "connected",
          "connecting-to-network",
          "requesting-address",
          "connecting-to-cloud",
          "cloud-handshake",
          "no-cloud",
          "no-internet",
          "listening",
          "safe-mode",
          "dfu",
          "firmware-update",
          "cloud-not-connected",
          "sos-1",
          "sos-2",
          "sos-3",
          "sos-4",
          "sos-5",
          "sos-6",
          "sos-7",
          "sos-8");

  @TempDir private Path dir = Path.of("");

  /** What is told of each LED, the verdict with it unless it was recognised. */
  static List<String> told(Report report) {
    return report.leds().stream()
        .map(
            led ->
                led.finding().matches().stream()
                        .findFirst()
                        .map(Match::pattern)
                        .map(pattern -> pattern.id())
                        .orElse("nothing")
                    + (led.finding().verdict() == Verdict.RECOGNISED
                        ? ""
                        : ", " + led.finding().verdict().word()))
        .toList();
  }

  @Test
  void twenty_patterns_at_once_are_read_and_none_is_confused() throws Exception {
    PanelFilm film = new PanelFilm(640, 360, 14, 74, Double.POSITIVE_INFINITY);
    Path video = dir.resolve("panel.mp4");
    film.shoot(PATTERNS, video);

    Report report =
        Telltale.readPanel(
            video, ReadOptions.DEFAULT, film.regions(PATTERNS.size()), Progress.SILENT);

    assertThat(told(report)).isEqualTo(PATTERNS);
    assertThat(report.quality()).extracting(Report.Quality::issue).doesNotContain("camera-moved");
  }

  @Test
  void a_bumped_camera_is_said_and_the_regions_follow() throws Exception {
    List<String> four = List.of("connected", "no-cloud", "listening", "firmware-update");
    PanelFilm film = new PanelFilm(640, 360, 12, 110, 5);
    Path video = dir.resolve("bumped.mp4");
    film.shoot(four, video);

    Report report =
        Telltale.readPanel(video, ReadOptions.DEFAULT, film.regions(4), Progress.SILENT);

    assertThat(told(report)).isEqualTo(four);
    assertThat(report.quality().get(0).issue()).isEqualTo("camera-moved");
    assertThat(report.quality().get(0).effect()).contains("10 pixels off");
  }

  @Test
  void a_region_outside_of_the_picture_is_refused() {
    List<Region> outside = List.of(new Region(5000, 10, 20, 20));
    Path video = Path.of("test-videos/no-cloud.mp4");

    assertThatThrownBy(
            () -> Telltale.readPanel(video, ReadOptions.DEFAULT, outside, Progress.SILENT))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("the region 5000,10,20,20 lies outside of its 360x640 pixels");
  }
}
