package io.telltale;

import io.telltale.report.Report;
import io.telltale.sample.LedTrace;
import java.util.List;

/**
 * What LEDs at known places did in a video, before anybody has thought about it. A value, safe to
 * share between threads.
 *
 * @param source the name of the video in reports
 * @param video what the file holds
 * @param traces of the LEDs, in the order of their regions
 * @param notes on what hampers the reading that its numbers do not tell
 * @param warnings of the decoder
 */
public record PanelLight(
    String source,
    Report.Video video,
    List<LedTrace> traces,
    List<Report.Quality> notes,
    List<String> warnings) {
  public PanelLight {
    traces = List.copyOf(traces);
    notes = List.copyOf(notes);
    warnings = List.copyOf(warnings);
  }

  /**
   * The report on these LEDs.
   *
   * @param leds what each of them means, in the order of the traces
   */
  public Report report(List<Report.Led> leds) {
    return new Report(source, video, Hindrances.of(video, leds, warnings), leds).after(notes);
  }
}
