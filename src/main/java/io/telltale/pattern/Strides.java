package io.telltale.pattern;

import io.telltale.pattern.Automaton.Flow;
import io.telltale.pattern.Automaton.Stretch;

/**
 * From the paths of one frame to those of the next, within the stretches of an automaton: what
 * matching spends most of its time on.
 *
 * @param old the paths up to the frame before
 * @param now receives the paths
 * @param ticks between the two frames
 */
record Strides(Paths old, Paths now, int ticks) {
  /** Cost in nats of a tick more or less than written: clocks run up to 1.5 % fast or slow. */
  static final double SLIP = 0.3;

  /** From each state of a stretch to those that it may be in after so many ticks. */
  void within(Stretch stretch) {
    boolean loop = stretch.flow() == Flow.LOOP;
    int apart = stretch.first() + ticks + 1; // from here on none comes from before the stretch
    if (loop && stretch.loop() > apart) {
      near(stretch.first(), apart, stretch);
      shift(apart, stretch.loop(), stretch);
    } else if (loop) {
      near(stretch.first(), stretch.loop(), stretch);
    }
    int from = loop ? stretch.loop() : stretch.first();
    int inner = Math.min(from + ticks + 1, stretch.last() + 1);
    near(from, inner, stretch);
    shift(inner, stretch.last() + 1, stretch);
    if (stretch.flow() == Flow.HOLD) {
      int last = stretch.last();
      for (int source = Math.max(stretch.first(), last - ticks); source <= last; source++) {
        offer(last, source, 0, 0, stretch);
      }
    }
  }

  /**
   * States near the start of a stretch or of its loop: from before them, or from the loop's end.
   */
  private void near(int first, int end, Stretch stretch) {
    boolean loop = stretch.flow() == Flow.LOOP;
    for (int i = first; i < end; i++) {
      now.cost[i] = Double.POSITIVE_INFINITY;
      for (int slip = -1; slip <= 1; slip++) {
        int source = i - ticks - slip;
        double cost = slip == 0 ? 0 : SLIP;
        if (source >= stretch.first()) {
          offer(i, source, cost, slip, stretch);
        }
        if (loop && i >= stretch.loop() && source < stretch.loop()) {
          offer(i, around(stretch, source), cost, slip, stretch);
        }
      }
    }
  }

  /** The state of a loop that lies before its first one. */
  private static int around(Stretch stretch, int state) {
    int length = stretch.last() - stretch.loop() + 1;
    int round = state + length;
    while (round < stretch.loop()) { // cheaper than a division, and hardly ever twice
      round += length;
    }
    return round;
  }

  /**
   * States far from the start of a stretch: each from the one {@code ticks} before it, which is a
   * move of all together, but for those that are reached more cheaply by a slip.
   */
  private void shift(int first, int end, Stretch stretch) {
    int count = end - first;
    if (count <= 0) {
      return;
    }
    now.move(old, first - ticks, first, count);
    boolean paced = stretch.flow() != Flow.HOLD;
    if (paced) {
      now.pass(first, count, ticks);
    }
    double[] from = old.cost;
    for (int i = first; i < end; i++) {
      int source = i - ticks;
      boolean late = from[source - 1] <= from[source + 1]; // compared by hand: twice as fast
      double slipped = (late ? from[source - 1] : from[source + 1]) + SLIP;
      if (slipped < from[source]) {
        int slip = late ? 1 : -1;
        now.take(i, old, source - slip, slipped);
        if (paced) {
          now.pace(i, ticks, slip);
        }
      }
    }
  }

  private void offer(int to, int from, double extra, int slip, Stretch stretch) {
    double cost = old.cost[from] + extra;
    if (cost < now.cost[to]) {
      now.take(to, old, from, cost);
      if (stretch.flow() != Flow.HOLD) {
        now.pace(to, ticks, slip);
      }
    }
  }
}
