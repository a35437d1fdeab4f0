package io.telltale.led;

import java.util.Arrays;
import java.util.List;

/** A ring of a track that no LED lights much. Immutable and thread-safe. */
final class Surroundings {
  /** Linear light below which noise and compression outweigh exposure. */
  private static final double LEAST_LIGHT = 0.01;

  /** Share of clipped pixels up to which a ring is believed. */
  private static final double CLIPPED = 0.02;

  /** Share of the frames in view in which a ring has to tell something. */
  private static final double TOLD = 0.75;

  private final int first;
  private final List<TrackPoint> points;
  private final int ring;

  /**
   * @param first number of the frame that is told first
   * @param points of the track
   */
  Surroundings(int first, List<TrackPoint> points, int ring) {
    this.first = first;
    this.points = points;
    this.ring = ring;
  }

  /** The least of its channels, frame by frame, NaN where it was not in view. */
  double[] leastLight(int frames) {
    double[] out = new double[frames];
    Arrays.fill(out, Double.NaN);
    int at = ring * Rings.PER_RING;
    for (TrackPoint p : points) {
      float[] rings = p.rings;
      if (rings != null) {
        out[p.index - first] = Math.min(rings[at], Math.min(rings[at + 1], rings[at + 2]));
      }
    }
    return out;
  }

  /**
   * Logarithms of its light, frame by frame, NaN where it was not in view. All NaN where it is too
   * dark or too bright in more than a few of the frames in view: it would tell of those only in
   * which an LED lights it.
   */
  double[] logLight(int channel, int frames) {
    double[] out = new double[frames];
    Arrays.fill(out, Double.NaN);
    int at = ring * Rings.PER_RING + channel;
    int inView = 0;
    int told = 0;
    for (TrackPoint p : points) {
      float[] rings = p.rings;
      inView += rings == null ? 0 : 1;
      if (rings != null && rings[at] > LEAST_LIGHT && rings[at + 3] < CLIPPED) {
        out[p.index - first] = Math.log(rings[at]);
        told++;
      }
    }
    if (told < TOLD * inView) {
      Arrays.fill(out, Double.NaN);
    }
    return out;
  }
}
