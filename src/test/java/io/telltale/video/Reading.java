package io.telltale.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;

/**
 * All that a file gave.
 *
 * @param times of the frames in seconds
 * @param codings of the frames
 * @param greys mean luma of the frames, in codes of 8 bits in limited range
 */
record Reading(
    VideoInfo info,
    List<Double> times,
    List<ColourCoding> codings,
    List<Double> greys,
    List<String> warnings) {
  static Reading of(Path file) throws VideoException {
    return of(file, Span.ALL);
  }

  static Reading of(Path file, Span span) throws VideoException {
    try (FrameSource source = VideoFile.open(file, span)) {
      return of(source);
    }
  }

  static Reading of(FrameSource source) throws VideoException {
    List<Double> times = new ArrayList<>();
    List<Double> greys = new ArrayList<>();
    List<ColourCoding> codings = new ArrayList<>();
    Frame next = source.next();
    while (next != null) {
      try (Frame frame = next) {
        codings.add(frame.coding());
        times.add(frame.time());
        greys.add(grey(frame));
      }
      next = source.next();
    }
    return new Reading(source.info(), times, codings, greys, source.warnings());
  }

  private static double grey(Frame frame) {
    double code = Core.mean(frame.y()).val[0] / (1 << (frame.coding().bits() - 8));
    return frame.coding().fullRange() ? 16 + code * 219 / 255 : code;
  }
}
