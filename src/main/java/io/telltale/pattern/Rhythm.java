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

  /** Flashes of a figure, as in an SOS; more of them are no figure that one sees. */
  private static final int MOST_FLASHES = 9;

  /** Times that a figure is seen; what came twice may have come so by chance. */
  private static final int TURNS = 3;

  /** Chance below which flashes without order do not come again so. */
  private static final double CHANCE = 0.03;

  /** Frames by which a flash may seem to begin before or after the frames that it began between. */
  private static final double SLACK = 0.25;

  private Rhythm() {}

  static boolean repeats(LightSignal signal) {
    List<Begin> begins = begins(signal);
    int most = Math.min(MOST_FLASHES, begins.size() / TURNS);
    return IntStream.rangeClosed(1, most)
        .anyMatch(flashes -> chance(begins, flashes) * most < CHANCE && again(begins, flashes));
  }

  /**
   * How likely flashes without order come as a figure of so many does again: each that comes after
   * the first figure and its period are known is as likely to, as what is known of when they begin
   * is long beside the time between them.
   */
  private static double chance(List<Begin> begins, int flashes) {
    double seconds = begins.get(begins.size() - 1).latest() - begins.get(0).earliest();
    double known = 2 * begins.stream().mapToDouble(b -> b.latest() - b.earliest()).sum();
    return Math.pow(Math.min(1, known / seconds), begins.size() - 1 - flashes);
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

  /**
   * Whether one period, from each flash to the one so many later, fits all of them: each is held
   * against the one a turn before and against the first.
   */
  private static boolean again(List<Begin> begins, int flashes) {
    double least = 0;
    double most = Double.POSITIVE_INFINITY;
    for (int j = flashes; j < begins.size() && least <= most; j++) {
      Begin now = begins.get(j);
      for (int i : new int[] {j - flashes, j % flashes}) {
        int turns = (j - i) / flashes;
        least = Math.max(least, (now.earliest() - begins.get(i).latest()) / turns);
        most = Math.min(most, (now.latest() - begins.get(i).earliest()) / turns);
      }
    }
    return least <= most;
  }
}
