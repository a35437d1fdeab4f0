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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The way of the light of many LEDs through the rooms.
 *
 * @param regions of the upright picture in which they are
 */
record PanelRoad(List<Region> regions) {
  /**
   * Pixels by which the picture may seem to move while the camera stands still: compression and
   * noise make up two.
   */
  private static final double STILL = 3;

  Report read(Path video, ReadOptions options, Progress progress) throws VideoException {
    Span span = new Span(options.from(), options.to());
    try (FrameSource source = new ReadAhead(VideoFile.open(video, span));
        LedPanel panel = new LedPanel(source.info(), regions)) {
      OutsideException.check(video.toString(), regions, source.info());
      CountedFrames frames = new CountedFrames(source, options, progress);
      panel.read(frames);
      List<Report.Led> leds =
          panel.traces().parallelStream().map(trace -> led(trace, options)).toList();
      Report.Video facts = frames.video();
      List<Report.Quality> quality = new ArrayList<>(bumped(panel));
      quality.addAll(Hindrances.of(facts, leds, frames.warnings()));
      return new Report(video.toString(), facts, quality, leds);
    }
  }

  private static Report.Led led(LedTrace trace, ReadOptions options) {
    List<Phase> phases = Segmenter.segment(trace);
    return new Report.Led(trace, phases, Matcher.of(options.catalogue()).match(trace, phases));
  }

  private static List<Report.Quality> bumped(LedPanel panel) {
    return panel.moved() <= STILL
        ? List.of()
        : List.of(
            new Report.Quality(
                "camera-moved",
                String.format(
                    Locale.ROOT,
                    "at %.1f s the picture was %.0f pixels off; the regions were moved with it",
                    panel.movedAt(),
                    panel.moved()),
                "fix the camera and pick the regions again"));
  }
}
