package io.telltale;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Verdict;
import io.telltale.report.MadeReports;
import io.telltale.report.Report;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HindrancesTest {

  private static Report.Video video(double seconds, double fps) {
    return new Report.Video(seconds, (int) (seconds * fps), fps, false, 640, 480, "h264");
  }

  private static Report.Led led(double clipped, double confidence) {
    List<LedSample> samples =
        IntStream.range(0, 100)
            .mapToObj(i -> new LedSample(i / 30.0, 1, 120, 1, 0, 1, 0, clipped, confidence))
            .toList();
    LedTrace trace = new LedTrace(new Region(0, 0, 9, 9), samples, 1);
    return new Report.Led(trace, List.of(), MadeReports.without(Verdict.UNKNOWN, ""));
  }

  private static List<String> issues(Report.Video video, Report.Led led, String... warnings) {
    return Hindrances.of(video, List.of(led), List.of(warnings)).stream()
        .map(Report.Quality::issue)
        .toList();
  }

  @Test
  void a_good_clip_has_none() {
    assertThat(issues(video(15, 30), led(0.1, 0.9))).isEmpty();
  }

  @Test
  void each_has_its_word() {
    assertThat(issues(video(15, 30), led(0.9, 0.9))).containsExactly("overexposed");
    assertThat(issues(video(15, 30), led(0.1, 0.1))).containsExactly("led-out-of-view");
    assertThat(issues(video(15, 15), led(0.1, 0.9))).containsExactly("low-frame-rate");
    assertThat(issues(video(2, 30), led(0.1, 0.9))).containsExactly("short");
  }

  @Test
  void what_the_file_lacks_comes_first() {
    assertThat(issues(video(2, 30), led(0.1, 0.9), "the file is cut off"))
        .containsExactly("damaged-file", "short");
  }
}
