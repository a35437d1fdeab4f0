package io.telltale.pattern;

import io.telltale.pattern.Automaton.Stretch;
import java.util.Arrays;

/**
 * The best path into each state of an automaton and, if it is to be told, what is asked of it. In
 * columns, since there are thousands.
 */
final class Paths {
  /** Seconds over which the worst stretch of a path is sought, as an exponential mean. */
  private static final double WORST_OVER = 0.9;

  /** Ticks that one frame may count for, so that a single one after a gap is no worst stretch. */
  private static final int MOST_TICKS = 10;

  /** Frames before the mean means anything. */
  private static final int WARM_UP = 10;

  /** In nats. */
  final double[] cost;

  /** What is kept of a path beside its cost. */
  enum Kept {
    /** Nothing. */
    COST,
    /** Since when the present pattern is shown, and what was passed of it. */
    SINCE,
    /** What a verdict asks for. */
    ALL
  }

  private final boolean told;
  private final boolean chained;

  /** Frame in which the path came into this pattern. */
  final int[] since;

  /** Mean of what the frames speak against the path, without what the path itself costs. */
  final float[] mean;

  final float[] recent;
  final float[] worst;

  /** Stretches passed, one bit each; the last bit stands for all beyond. */
  final long[] seen;

  /** Ticks in stretches of a fixed length, and how many of them were slipped. */
  final int[] ticks;

  final int[] slips;

  /** Frame in which the pattern's own light began, -1 = not yet. */
  final int[] start;

  /** Frame in which something else followed, -1 = not yet. */
  final int[] end;

  /** Frames spent in the pattern's own light. */
  final int[] own;

  /** Frames observed so far. */
  int frame;

  Paths(int states, Kept kept) {
    cost = new double[states];
    told = kept == Kept.ALL;
    chained = kept == Kept.SINCE;
    since = new int[chained ? states : 0];
    int n = told ? states : 0;
    mean = new float[n];
    recent = new float[n];
    worst = new float[n];
    seen = new long[kept == Kept.COST ? 0 : states];
    ticks = new int[n];
    slips = new int[n];
    start = new int[n];
    end = new int[n];
    own = new int[n];
  }

  /** All states of a stretch, in which a clip may begin. */
  void begin(Stretch stretch, int number, double around) {
    Arrays.fill(cost, stretch.first(), stretch.last() + 1, stretch.own() ? 0 : around);
    if (told || chained) {
      Arrays.fill(seen, stretch.first(), stretch.last() + 1, bit(number));
    }
    if (told) {
      Arrays.fill(start, stretch.first(), stretch.last() + 1, stretch.own() ? 0 : -1);
      Arrays.fill(end, stretch.first(), stretch.last() + 1, -1);
    }
  }

  /** A stretch in which a path may begin anew, at that cost. */
  void enter(Stretch stretch, int number, double newCost) {
    for (int i = stretch.first(); i <= stretch.last(); i++) {
      if (newCost < cost[i]) {
        cost[i] = newCost;
        since[i] = frame;
        seen[i] = bit(number);
      }
    }
  }

  void take(int to, Paths other, int from, double newCost) {
    cost[to] = newCost;
    if (chained) {
      since[to] = other.since[from];
      seen[to] = other.seen[from];
    }
    if (told) {
      mean[to] = other.mean[from];
      recent[to] = other.recent[from];
      worst[to] = other.worst[from];
      seen[to] = other.seen[from];
      ticks[to] = other.ticks[from];
      slips[to] = other.slips[from];
      start[to] = other.start[from];
      end[to] = other.end[from];
      own[to] = other.own[from];
    }
  }

  /** Takes many paths at once, each as it is, as {@link #take} does one by one. */
  void move(Paths other, int from, int to, int count) {
    System.arraycopy(other.cost, from, cost, to, count);
    if (chained) {
      System.arraycopy(other.since, from, since, to, count);
    }
    if (told || chained) {
      System.arraycopy(other.seen, from, seen, to, count);
    }
    if (told) {
      System.arraycopy(other.mean, from, mean, to, count);
      System.arraycopy(other.recent, from, recent, to, count);
      System.arraycopy(other.worst, from, worst, to, count);
      System.arraycopy(other.ticks, from, ticks, to, count);
      System.arraycopy(other.slips, from, slips, to, count);
      System.arraycopy(other.start, from, start, to, count);
      System.arraycopy(other.end, from, end, to, count);
      System.arraycopy(other.own, from, own, to, count);
    }
  }

  /** Counts ticks that passed, without a slip, in many states at once. */
  void pass(int first, int count, int passed) {
    for (int i = first; told && i < first + count; i++) {
      ticks[i] += passed;
    }
  }

  void pace(int to, int passed, int slipped) {
    if (told) {
      ticks[to] += passed;
      slips[to] += passed == 0 ? 0 : slipped;
    }
  }

  void see(int to, int stretch, boolean own) {
    if (told || chained) {
      seen[to] |= bit(stretch);
    }
    if (told) {
      if (own && start[to] < 0) {
        start[to] = frame;
      } else if (!own && start[to] >= 0) {
        end[to] = frame;
      }
    }
  }

  /**
   * Adds what a frame speaks against each path.
   *
   * @param ticks since the frame before
   * @param weight of the frame in the cost
   * @param share of the frame in the mean; those of all frames add up to 1
   */
  void observe(int ticks, short[] shown, double[] costs, double weight, double share) {
    double fresh = Math.min(MOST_TICKS, ticks) * Automaton.TICK / WORST_OVER;
    for (int i = 0; i < cost.length; i++) {
      cost[i] += costs[shown[i]] * weight;
    }
    if (told) {
      for (int i = 0; i < cost.length; i++) {
        mean[i] += (float) (share * costs[shown[i]]);
        recent[i] += (float) (fresh * (costs[shown[i]] - recent[i]));
        worst[i] = frame < WARM_UP ? 0 : Math.max(worst[i], recent[i]);
      }
    }
    frame++;
  }

  /** Counts a frame in a stretch of the pattern's own light. */
  void dwell(Stretch stretch) {
    for (int i = stretch.first(); told && i <= stretch.last(); i++) {
      own[i]++;
    }
  }

  /** Whether the path into a state has passed a stretch. */
  boolean passed(int state, int stretch) {
    return (seen[state] & bit(stretch)) != 0;
  }

  static long bit(int stretch) {
    return 1L << Math.min(63, stretch);
  }
}
