package io.telltale;

import io.telltale.led.LedReader;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Matcher;
import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.report.Report;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.FrameSource;
import io.telltale.video.ReadAhead;
import io.telltale.video.Span;
import io.telltale.video.VideoException;
import io.telltale.video.VideoFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of the light through the rooms, one after the other.
 *
 * @param seeing from frames to the light of each LED
 * @param segmenting from light to phases
 * @param matching from phases to what they mean
 */
record Road(Seeing seeing, Segmenting segmenting, Matching matching) {

  /** From frames to the light of each LED. */
  @FunctionalInterface
  interface Seeing {
    /** Every LED, the likely status LED first; only the one in {@code region} where it is given. */
    List<LedTrace> read(FrameSource frames, @Nullable Region region) throws VideoException;
  }

  /** From light to phases. */
  @FunctionalInterface
  interface Segmenting {
    /** What the LED did, in order of time. */
    List<Phase> phases(LedTrace trace);
  }

  /** From phases to what they mean. */
  @FunctionalInterface
  interface Matching {
    /** What the catalogue makes of it; a trace without samples means that nothing was found. */
    Finding match(Catalogue catalogue, LedTrace trace, List<Phase> phases);
  }

  /** The stages that Telltale is made of. */
  static Road standard() {
    return new Road(
        LedReader::read,
        Segmenter::segment,
        (catalogue, trace, phases) -> Matcher.of(catalogue).match(trace, phases));
  }

  Report read(Path video, ReadOptions options, Progress progress) throws VideoException {
    Span span = new Span(options.from(), options.to());
    try (FrameSource source = new ReadAhead(VideoFile.open(video, span))) {
      return read(video.toString(), source, options, progress);
    }
  }

  private Report read(String name, FrameSource source, ReadOptions options, Progress progress)
      throws VideoException {
    CountedFrames frames = new CountedFrames(source, options, progress);
    List<LedTrace> traces = seeing.read(frames, options.region());
    return explain(name, frames.video(), traces, options.catalogue(), frames.warnings());
  }

  /** From the light of each LED to the report. */
  Report explain(
      String name,
      Report.Video video,
      List<LedTrace> seen,
      Catalogue catalogue,
      List<String> warnings) {
    List<LedTrace> traces = seen.isEmpty() ? List.of(nothing(video)) : seen;
    // Side by side, since decoding is over and its cores are free.
    List<Report.Led> leds = traces.parallelStream().map(trace -> led(trace, catalogue)).toList();
    leds = StatusLed.first(leds);
    return new Report(name, video, Hindrances.of(video, leds, warnings), leds);
  }

  private Report.Led led(LedTrace trace, Catalogue catalogue) {
    List<Phase> phases = segmenting.phases(trace);
    return new Report.Led(trace, phases, matching.match(catalogue, trace, phases));
  }

  /** The trace of no LED: it could be anywhere and nothing was measured. */
  private static LedTrace nothing(Report.Video video) {
    Region everywhere = new Region(0, 0, video.width(), video.height());
    return new LedTrace(everywhere, List.of(), 0);
  }
}
