package io.telltale.pattern;

import io.telltale.phase.LightSignal;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether flashes come in a figure that repeats, as a heartbeat does. Stateless and thread-safe.
 */
final class Rhythm {
  /** A frame is lit above this, beside the fullest light nearby in time. */
  private static final double LIT = 0.5;

  /** Flashes of a figure; more of them are no figure that one sees. */
  private static final int MOST_FLASHES = 4;

  /** Distances between flashes that have to come again: fewer may do so by chance. */
  private static final int LEAST_AGAIN = 5;

  /** Frames by which the same distance may differ: each of its ends is known to half of one. */
  private static final double SAME = 1.2;

  private Rhythm() {}

  static boolean repeats(LightSignal signal) {
    List<Double> distances = distances(signal);
    for (int flashes = 1; flashes <= MOST_FLASHES; flashes++) {
      if (again(distances, flashes, SAME * signal.frameInterval())) {
        return true;
      }
    }
    return false;
  }

  /** Seconds from each flash to the next. */
  private static List<Double> distances(LightSignal signal) {
    List<Double> distances = new ArrayList<>();
    double last = Double.NaN;
    for (int i = 1; i < signal.size(); i++) {
      if (signal.relative(i) > LIT && signal.relative(i - 1) <= LIT) {
        if (!Double.isNaN(last)) {
          distances.add(signal.time(i) - last);
        }
        last = signal.time(i);
      }
    }
    return distances;
  }

  private static boolean again(List<Double> distances, int flashes, double same) {
    for (int i = flashes; i < distances.size(); i++) {
      if (Math.abs(distances.get(i) - distances.get(i - flashes)) > same) {
        return false;
      }
    }
    return distances.size() - flashes >= LEAST_AGAIN;
  }
}
