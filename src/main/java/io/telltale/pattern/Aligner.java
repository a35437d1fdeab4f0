package io.telltale.pattern;

import io.telltale.pattern.Automaton.Flow;
import io.telltale.pattern.Automaton.Stretch;
import io.telltale.pattern.Automaton.Way;
import java.util.List;

/**
 * Lays a clip through an automaton at the least cost, beginning and ending anywhere (Viterbi over
 * the frames). Fed frame by frame, so that a hopeless pattern can be dropped early. Not
 * thread-safe.
 */
final class Aligner {
  /** A gap in the frames is bridged up to so many ticks; beyond, the light may be anywhere. */
  private static final int LONGEST_GAP = 100;

  private final Automaton automaton;
  private Paths old;
  private Paths now;
  private final int[] exit;

  /**
   * Begins.
   *
   * @param kept what is handed along with the path; it costs time
   */
  Aligner(Automaton automaton, Paths.Kept kept) {
    this.automaton = automaton;
    this.old = new Paths(automaton.size(), kept);
    this.now = new Paths(automaton.size(), kept);
    this.exit = new int[automaton.stretches.size()];
    for (int s = 0; s < automaton.stretches.size(); s++) {
      old.begin(automaton.stretches.get(s), s, AROUND);
    }
  }

  /** Cost in nats of beginning in what is around the pattern. */
  private static final double AROUND = 1;

  /**
   * Takes the next frame.
   *
   * @param ticks since the frame before, 0 for the first
   * @param exposure in ticks
   * @param costs of the frame for each {@link Shown}
   * @param weight of the frame
   * @param share of the frame in what the whole clip says against a path
   */
  void accept(int ticks, int exposure, double[] costs, double weight, double share) {
    if (ticks > 0) {
      advance(Math.min(LONGEST_GAP, ticks));
    }
    old.observe(ticks, automaton.shown(exposure), costs, weight, share);
    for (Stretch stretch : automaton.stretches) {
      if (stretch.own() && stretch.lit()) {
        old.dwell(stretch);
      }
    }
    now.frame = old.frame;
  }

  /** Lets the program begin anew, anywhere in its own light, at a cost so far. */
  void enter(double cost) {
    for (int s = 0; s < automaton.stretches.size(); s++) {
      if (automaton.stretches.get(s).own()) {
        old.enter(automaton.stretches.get(s), s, cost);
      }
    }
  }

  /** The cost of the best path so far. */
  double least() {
    return old.cost[best()];
  }

  /** The state in which the best path so far ends. */
  int best() {
    int least = 0;
    for (int i = 1; i < old.cost.length; i++) {
      if (old.cost[i] < old.cost[least]) {
        least = i;
      }
    }
    return least;
  }

  /** The paths so far. */
  Paths paths() {
    return old;
  }

  private void advance(int ticks) {
    List<Stretch> stretches = automaton.stretches;
    Strides strides = new Strides(old, now, ticks);
    for (int s = 0; s < stretches.size(); s++) {
      Stretch stretch = stretches.get(s);
      exit[s] = stretch.flow() == Flow.LOOP ? least(stretch) : stretch.last();
      strides.within(stretch);
    }
    for (Way way : automaton.ways) {
      Stretch from = stretches.get(way.from());
      if (from.flow() == Flow.CHAIN) {
        through(from, way, ticks);
      } else {
        enter(exit[way.from()], way, 0, ticks - 1);
      }
    }
    Paths swap = old;
    old = now;
    now = swap;
  }

  private int least(Stretch stretch) {
    int least = stretch.loop();
    for (int i = stretch.loop() + 1; i <= stretch.last(); i++) {
      if (old.cost[i] < old.cost[least]) {
        least = i;
      }
    }
    return least;
  }

  /** Over the end of a chain into what follows it. */
  private void through(Stretch from, Way way, int ticks) {
    for (int source = Math.max(from.first(), from.last() - ticks);
        source <= from.last();
        source++) {
      int over = source + ticks - from.last() - 1;
      if (over >= 0) {
        enter(source, way, over, over);
      }
      if (over + 1 < ticks) {
        enter(source, new Way(way.from(), way.to(), way.cost() + Strides.SLIP), over + 1, over + 1);
      }
    }
  }

  /** Into a stretch, {@code least} to {@code most} ticks before the present frame. */
  private void enter(int source, Way way, int least, int most) {
    Stretch to = automaton.stretches.get(way.to());
    double cost = old.cost[source] + way.cost();
    int length = to.last() - to.loop() + 1;
    for (int k = least; k <= most; k++) {
      int target = to.first() + k;
      if (target > to.last()) {
        if (to.flow() == Flow.CHAIN) {
          return;
        }
        target = to.flow() == Flow.HOLD ? to.last() : to.loop() + (target - to.loop()) % length;
      }
      if (cost < now.cost[target]) {
        now.take(target, old, source, cost);
        now.see(target, way.to(), to.own());
      }
    }
  }
}
