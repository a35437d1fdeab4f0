package io.telltale;

import io.telltale.led.LedPanel;
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

/**
 * The way of the light of many LEDs through the rooms.
 *
 * @param regions of the upright picture in which they are
 */
record PanelRoad(List<Region> regions) {
  Report read(Path video, ReadOptions options, Progress progress) throws VideoException {
    PanelLight light = measure(video, options, progress);
    return light.report(light.traces().parallelStream().map(trace -> led(trace, options)).toList());
  }

  /** From the frames to the light of each LED. */
  PanelLight measure(Path video, ReadOptions options, Progress progress) throws VideoException {
    Span span = new Span(options.from(), options.to());
    try (FrameSource source = new ReadAhead(VideoFile.open(video, span));
        LedPanel panel = new LedPanel(source.info(), regions)) {
      OutsideException.check(video.toString(), regions, source.info());
      CountedFrames frames = new CountedFrames(source, options, progress);
      panel.read(frames);
      return new PanelLight(
          video.toString(), frames.video(), panel.traces(), Bump.of(panel), frames.warnings());
    }
  }

  private static Report.Led led(LedTrace trace, ReadOptions options) {
    List<Phase> phases = Segmenter.segment(trace);
    return new Report.Led(trace, phases, Matcher.of(options.catalogue()).match(trace, phases));
  }
}
