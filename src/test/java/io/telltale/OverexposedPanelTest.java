package io.telltale;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.render.PanelFilm;
import io.telltale.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many LEDs in one picture, each of them too bright for it. Beside {@link PanelTest}, for speed.
 */
class OverexposedPanelTest {
  @TempDir private Path dir = Path.of("");

  @Test
  void twenty_overexposed_patterns_at_once_are_read_and_none_is_confused() throws Exception {
    PanelFilm film = new PanelFilm(640, 360, 11, 74, Double.POSITIVE_INFINITY);
    Path video = dir.resolve("overexposed.mp4");
    film.shoot(PanelTest.PATTERNS, 6, video);

    Report report =
        Telltale.readPanel(
            video, ReadOptions.DEFAULT, film.regions(PanelTest.PATTERNS.size()), Progress.SILENT);

    assertThat(report.quality()).extracting(Report.Quality::issue).contains("overexposed");
    assertThat(PanelTest.told(report)).isEqualTo(PanelTest.PATTERNS);
  }
}
