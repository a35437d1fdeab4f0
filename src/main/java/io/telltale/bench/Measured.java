package io.telltale.bench;

import io.telltale.Telltale;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Episode;
import io.telltale.pattern.Episodes;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import io.telltale.sample.LedTrace;
import io.telltale.video.VideoInfo;
import java.util.List;

/**
 * Light that was measured until now, before anybody has thought about it.
 *
 * @param source its name in reports
 * @param info of the camera
 * @param times of the frames in seconds, at least one
 * @param traces of the LEDs at known places in their order, or of all lights that were found
 * @param notes on what hampers the reading that the numbers do not tell
 * @param ended whether nothing more will come
 */
record Measured(
    String source,
    VideoInfo info,
    List<Double> times,
    List<LedTrace> traces,
    List<Report.Quality> notes,
    boolean ended) {
  Measured {
    times = List.copyOf(times);
    traces = List.copyOf(traces);
    notes = List.copyOf(notes);
  }

  /** What the LEDs at known places did. */
  Footage panel(Catalogue catalogue) {
    List<Recording> recordings =
        traces.parallelStream()
            .map(trace -> Recording.of(trace, catalogue, times.get(0), ended))
            .toList();
    List<Report.Led> leds = recordings.stream().map(Recording::led).toList();
    Report report = Telltale.report(source, info, times, leds).after(notes);
    return new Footage(report, recordings, end(), true);
  }

  /**
   * What the likely status LED did. It is not sure to be that one before its light has changed:
   * until then it may be a power LED, and the one that is meant still dark.
   */
  Footage likeliest(Catalogue catalogue) {
    Report report = Telltale.explain(source, info, times, traces, catalogue);
    Report.Led led = report.leds().get(0);
    List<Episode> episodes = Episodes.of(catalogue, led.trace(), led.phases());
    Recording recording = new Recording(led, episodes, catalogue, times.get(0), ended);
    return new Footage(report, List.of(recording), end(), changed(led.phases()));
  }

  private double end() {
    return times.get(times.size() - 1);
  }

  private static boolean changed(List<Phase> phases) {
    return phases.size() > 1
        || phases.stream().anyMatch(it -> it.kind() == Kind.BLINK || it.kind() == Kind.BREATHE);
  }
}
