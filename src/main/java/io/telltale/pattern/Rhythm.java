package io.telltale.pattern;

import io.telltale.phase.LightSignal;
import java.util.List;
import java.util.stream.IntStream;

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

  /** Frames by which a flash may seem to begin before or after the frames that it began between. */
  private static final double SLACK = 0.25;

  private Rhythm() {}

  static boolean repeats(LightSignal signal) {
    List<Begin> begins = begins(signal);
    return IntStream.rangeClosed(1, MOST_FLASHES).anyMatch(flashes -> again(begins, flashes));
  }

  /** Between which moments, in seconds, a flash began. */
  private record Begin(double earliest, double latest) {}

  private static List<Begin> begins(LightSignal signal) {
    double slack = SLACK * signal.frameInterval();
    return IntStream.range(1, signal.size())
        .filter(i -> signal.relative(i) > LIT && signal.relative(i - 1) <= LIT)
        .mapToObj(i -> new Begin(signal.time(i - 1) - slack, signal.time(i) + slack))
        .toList();
  }

  /** Whether one period, from each flash to the one so many later, fits all of them. */
  private static boolean again(List<Begin> begins, int flashes) {
    double least = 0;
    double most = Double.POSITIVE_INFINITY;
    for (int j = flashes; j < begins.size(); j++) {
      for (int i = j % flashes; i < j; i += flashes) {
        int turns = (j - i) / flashes;
        least = Math.max(least, (begins.get(j).earliest() - begins.get(i).latest()) / turns);
        most = Math.min(most, (begins.get(j).latest() - begins.get(i).earliest()) / turns);
      }
    }
    return begins.size() - 1 - flashes >= LEAST_AGAIN && least <= most;
  }
}
