package io.telltale;

import io.telltale.report.Report;
import io.telltale.video.VideoInfo;

/** Counts frames and their intervals; keeps no list, so that ten hours cost no more than one. */
final class FrameTally {
  /**
   * Intervals that differ by less are one rate, in seconds: MPEG-TS, Matroska and phones round to a
   * millisecond, so that a fixed rate shows lengths that are one or two apart.
   */
  private static final double SAME_INTERVAL = 0.0025;

  private int count;
  private double first = Double.NaN;
  private double last = Double.NaN;
  private double shortest = Double.POSITIVE_INFINITY;
  private double longest;

  /** Counts a frame with that presentation time in seconds. */
  void add(double time) {
    if (count == 0) {
      first = time;
    } else {
      shortest = Math.min(shortest, time - last);
      longest = Math.max(longest, time - last);
    }
    last = time;
    count++;
  }

  /** What the frames so far say of a video. The last one is taken to last as long as the mean. */
  Report.Video video(VideoInfo info) {
    boolean rated = count > 1 && last > first;
    double interval = rated ? (last - first) / (count - 1) : 0;
    return new Report.Video(
        rated ? last - first + interval : 0,
        count,
        rated ? 1 / interval : 0,
        rated && longest - shortest > SAME_INTERVAL,
        info.uprightWidth(),
        info.uprightHeight(),
        info.codec());
  }
}
