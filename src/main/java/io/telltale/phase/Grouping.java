package io.telltale.phase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Groups runs into phases: of all ways to cut the runs into solid lights, darkness and blinks, the
 * one that costs least (dynamic programming). A phase costs a little for being there; a blink also
 * costs what its flashes differ among themselves.
 */
final class Grouping {
  /** Cost of a solid light or a darkness, in nats. */
  private static final double PLAIN = 3;

  /** Cost of a regular blink before its flashes differ. */
  private static final double BLINK = 4;

  /**
   * Cost of an irregular blink, and of each flash in it: its lengths have to be told one by one.
   */
  private static final double IRREGULAR = 7;

  private static final double IRREGULAR_FLASH = 2.2;

  /** Runs that one blink may hold; longer ones are cut and joined again. */
  private static final int MOST_RUNS = 400;

  /** Dark longer than this many of its own darks ends a blink. */
  private final LightSignal signal;

  private final List<Run> runs;

  private Grouping(LightSignal signal, List<Run> runs) {
    this.signal = signal;
    this.runs = runs;
  }

  static List<Phase> phases(LightSignal signal, List<Run> runs) {
    return runs.isEmpty() ? List.of() : new Grouping(signal, CommonColour.of(signal, runs)).best();
  }

  private List<Phase> best() {
    int n = runs.size();
    double[] cost = new double[n + 1];
    int[] from = new int[n + 1];
    boolean[] irregular = new boolean[n + 1];
    java.util.Arrays.fill(cost, 1, n + 1, Double.POSITIVE_INFINITY);
    for (int i = 0; i < n; i++) {
      offer(cost, from, irregular, i, i + 1, PLAIN, false);
      if (runs.get(i).lit()) {
        BlinkRun blink = new BlinkRun(signal, runs, i);
        for (int j = i + 2; j < n && j < i + MOST_RUNS && blink.extend(j); j += 2) {
          offer(cost, from, irregular, i, j + 1, BLINK + blink.misfit(), false);
          offer(
              cost, from, irregular, i, j + 1, IRREGULAR + IRREGULAR_FLASH * blink.flashes(), true);
        }
      }
    }
    return told(from, irregular);
  }

  private static void offer(
      double[] cost, int[] from, boolean[] irregular, int i, int j, double extra, boolean ir) {
    if (cost[i] + extra < cost[j]) {
      cost[j] = cost[i] + extra;
      from[j] = i;
      irregular[j] = ir;
    }
  }

  private List<Phase> told(int[] from, boolean[] irregular) {
    List<int[]> cuts = new ArrayList<>();
    for (int j = runs.size(); j > 0; j = from[j]) {
      cuts.add(new int[] {from[j], j, irregular[j] ? 1 : 0});
    }
    Collections.reverse(cuts);
    List<Phase> phases = new ArrayList<>();
    double carried = Double.NaN;
    for (int[] cut : cuts) {
      Run first = runs.get(cut[0]);
      if (cut[1] - cut[0] > 1) {
        BlinkRun blink = new BlinkRun(signal, runs, cut[0]);
        for (int j = cut[0] + 2; j < cut[1]; j += 2) {
          blink.extend(j);
        }
        Phase phase = blink.phase(cut[1] < runs.size() ? runs.get(cut[1]) : null, cut[2] == 1);
        phases.add(phase);
        carried = phase.end();
      } else {
        double start = Double.isNaN(carried) ? first.start() : Math.max(first.start(), carried);
        if (first.lit() || first.end() - start > signal.frameInterval() / 2) {
          phases.add(plain(first, Math.min(start, first.end())));
        }
        carried = Double.NaN;
      }
    }
    return phases;
  }

  private Phase plain(Run run, double start) {
    Hues hues = new Hues().add(signal, run.from(), run.to());
    return new Phase(
        run.lit() ? Kind.SOLID : Kind.OFF,
        run.colour(),
        run.lit() && dim(run),
        run.lit() ? hues.hue() : Double.NaN,
        start,
        run.end(),
        0,
        Double.NaN,
        Double.NaN,
        Double.NaN);
  }

  /** A light below this share of its own maximum is called dim. */
  private static final double DIM = 0.25;

  private boolean dim(Run run) {
    double sum = 0;
    for (int i = run.from(); i < run.to(); i++) {
      sum += signal.level(i);
    }
    return sum < DIM * (run.to() - run.from());
  }
}
