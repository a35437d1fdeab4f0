package io.telltale.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import io.telltale.video.Frame;
import io.telltale.video.Span;
import io.telltale.video.VideoException;
import io.telltale.video.VideoFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the test videos through the live way, frame by frame. */
class LiveReaderTest {
  private final Heard heard = new Heard();

  private static Path film(String name) {
    return Path.of("test-videos", name);
  }

  /** Reads a film as if it came from a camera. */
  private Report live(Path film, double keep) throws VideoException {
    try (VideoFile video = VideoFile.open(film, Span.ALL);
        LiveReader reader =
            new LiveReader(
                film.toString(),
                video.info(),
                LiveOptions.DEFAULT.keeping(keep).every(2),
                heard,
                Runnable::run)) {
      for (Frame frame = video.next(); frame != null; frame = video.next()) {
        reader.accept(frame);
      }
      return reader.report();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bench__listening.mp4", "bench__key-generation.mp4"})
  void a_film_means_live_what_it_means_as_a_file(String name) throws VideoException {
    Finding file = finding(Telltale.read(film(name), ReadOptions.DEFAULT, Progress.SILENT));
    Finding live = finding(live(film(name), 600));
    assertThat(live.verdict()).as(live.reason()).isEqualTo(file.verdict());
    assertThat(ids(live)).isEqualTo(ids(file));
    assertThat(heard.states).as("states told on the way").isNotEmpty();
  }

  private static Finding finding(Report report) {
    return report.leds().get(0).finding();
  }

  private static List<String> ids(Finding finding) {
    return finding.matches().stream().map(m -> m.pattern().id()).toList();
  }

  @Test
  void a_blink_is_told_after_a_few_flashes_and_recognised_soon_after() throws VideoException {
    live(film("bench__listening.mp4"), 30);
    Phase first = heard.phases.get(0);
    assertThat(first.kind()).as("the first phase told, %s", first).isEqualTo(Kind.BLINK);
    assertThat(first.count()).as("flashes until it was told").isBetween(3, 5);
    LiveState state = heard.states.get(0);
    assertThat(state.finding().verdict()).isEqualTo(Verdict.RECOGNISED);
    assertThat(ids(state.finding())).containsExactly("listening");
  }

  @Test
  void flashes_are_counted_as_they_come() throws VideoException {
    live(film("bench__listening.mp4"), 30);
    List<Integer> counts = new ArrayList<>();
    for (LightNow now : heard.frames) {
      Phase phase = now.phase();
      if (phase != null && phase.kind() == Kind.BLINK) {
        counts.add(phase.count());
      }
    }
    assertThat(counts).isSorted();
    assertThat(counts.get(counts.size() - 1)).as("flashes in the end").isGreaterThan(8);
  }

  @Test
  void only_as_much_is_kept_as_was_asked_for() throws VideoException {
    Report report = live(film("bench__frozen.mp4"), 3);
    assertThat(report.video().seconds()).as("seconds kept").isBetween(2.8, 3.2);
    assertThat(report.leds().get(0).trace().samples()).hasSizeLessThan(95);
    assertThat(Frame.openFrames()).as("frames still open").isZero();
  }
}
