package io.telltale.phase;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the stretches in which the light breathes: those without jumps that still go up and down.
 */
final class Breaths {
  /**
   * A step between neighbouring frames larger than this share of the light nearby is a switch. A
   * breath of 500 ms moves by 0.27 a frame at 15 fps; a switch, even one cut in two by an exposure,
   * by half.
   */
  private static final double JUMP = 0.38;

  /** Frames are neighbours up to this many times the usual interval apart. */
  private static final double NEIGHBOURS = 1.6;

  /** A breath spans at least this much of its own maximum; less is a solid light that drifts. */
  private static final double LEAST_DEPTH = 0.5;

  /** Rise or fall, as a share of the maximum, that makes a turning point. */
  private static final double TURN = 0.35;

  /** A stretch that falls this low has faded even if it never turned. */
  private static final double FADED = 0.25;

  private static final int LEAST_FRAMES = 5;

  /** Seconds a stretch must last to be looked at. */
  private static final double LEAST_SECONDS = 0.3;

  /** A level that stays within this share of the maximum is flat. */
  private static final double FLAT = 0.15;

  /** Seconds a flat end must last to be a solid light and not the top of a breath. */
  private static final double FLAT_SECONDS = 0.6;

  /** The same in periods: the top of a triangle stays within FLAT for 0.15 of a period. */
  private static final double FLAT_PERIODS = 0.4;

  private final LightSignal signal;

  private Breaths(LightSignal signal) {
    this.signal = signal;
  }

  /** The breathing stretches in order of time. */
  static List<Breath> find(LightSignal signal) {
    return new Breaths(signal).find();
  }

  private List<Breath> find() {
    List<Breath> found = new ArrayList<>();
    boolean[] cut = colourChanges();
    int start = 0;
    for (int i = 1; i <= signal.size(); i++) {
      if (i == signal.size() || cut[i] || jump(i)) {
        look(start, i, found);
        start = i;
      }
    }
    return found;
  }

  private boolean jump(int i) {
    double step = Math.abs(signal.level(i) - signal.level(i - 1));
    double near = Math.max(signal.nearby(i), signal.nearby(i - 1));
    double scale = Math.max(near, Math.max(signal.level(i), signal.level(i - 1)));
    boolean neighbours = signal.interval(i - 1) < NEIGHBOURS * signal.frameInterval();
    return step > scale * (neighbours ? JUMP : 2 * JUMP);
  }

  /** Frames before which the light has changed its colour. */
  private boolean[] colourChanges() {
    boolean[] cut = new boolean[signal.size() + 1];
    Run last = null;
    for (Run run : Runs.of(signal, 0, signal.size())) {
      if (!run.lit() || top(run.from(), run.to()) < 0.3) {
        continue;
      }
      if (last != null && last.colour() != run.colour()) {
        cut[run.from()] = true;
      }
      last = run;
    }
    return cut;
  }

  private double top(int from, int to) {
    double top = 0;
    for (int i = from; i < to; i++) {
      top = Math.max(top, signal.level(i));
    }
    return top;
  }

  private void look(int from, int to, List<Breath> found) {
    if (to - from < LEAST_FRAMES || signal.time(to - 1) - signal.time(from) < LEAST_SECONDS) {
      return;
    }
    double[] level = smooth(from, to);
    double top = max(level, 0, level.length);
    double bottom = min(level, 0, level.length);
    if (top < 0.12 || top - bottom < LEAST_DEPTH * top) {
      return;
    }
    List<Integer> turns = turns(level, TURN * top);
    double period = roughPeriod(from, level, turns, top);
    int a = flatEnd(from, level, period, top, true);
    int b = flatEnd(from, level, period, top, false);
    if (b - a < LEAST_FRAMES || (turns.isEmpty() && bottom > FADED * top)) {
      return;
    }
    TriangleFit fit = TriangleFit.of(signal, from + a, from + b, period);
    if (fit.explained() < TriangleFit.BELIEVED) {
      return;
    }
    double length = signal.time(from + b - 1) - signal.time(from + a);
    int count = (int) Math.max(1, Math.round(length / fit.period()));
    found.add(new Breath(from + a, from + b, count, turns.size() < 2 ? Double.NaN : fit.period()));
  }

  /** Median of three, against single wild frames. */
  private double[] smooth(int from, int to) {
    double[] out = new double[to - from];
    for (int i = 0; i < out.length; i++) {
      double a = signal.level(from + Math.max(0, i - 1));
      double b = signal.level(from + i);
      double c = signal.level(from + Math.min(out.length - 1, i + 1));
      out[i] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
    return out;
  }

  /** Turning points: alternating highs and lows, each at least {@code least} from the last. */
  private static List<Integer> turns(double[] level, double least) {
    List<Integer> turns = new ArrayList<>();
    int high = 0;
    int low = 0;
    int direction = 0;
    for (int i = 1; i < level.length; i++) {
      high = level[i] > level[high] ? i : high;
      low = level[i] < level[low] ? i : low;
      if (direction >= 0 && level[i] < level[high] - least) {
        if (direction > 0) {
          turns.add(high);
        }
        direction = -1;
        low = i;
      } else if (direction <= 0 && level[i] > level[low] + least) {
        if (direction < 0) {
          turns.add(low);
        }
        direction = 1;
        high = i;
      }
      if (direction > 0) {
        low = i;
      } else if (direction < 0) {
        high = i;
      }
    }
    return turns;
  }

  private double roughPeriod(int from, double[] level, List<Integer> turns, double top) {
    if (turns.size() >= 2) {
      int first = turns.get(0);
      int last = turns.get(turns.size() - 1);
      return 2 * (signal.time(from + last) - signal.time(from + first)) / (turns.size() - 1);
    }
    int turn = turns.isEmpty() ? level.length - 1 : turns.get(0);
    double before = signal.time(from + turn) - signal.time(from);
    double after = signal.time(from + level.length - 1) - signal.time(from + turn);
    double rise = Math.abs(level[turn] - level[0]) / top;
    double fall = Math.abs(level[turn] - level[level.length - 1]) / top;
    double half = before > after ? before / Math.max(0.2, rise) : after / Math.max(0.2, fall);
    return Math.max(0.2, 2 * half);
  }

  /** Where the breath begins (or ends) when the stretch begins (ends) with a flat light. */
  private int flatEnd(int from, double[] level, double period, double top, boolean first) {
    int n = level.length;
    int step = first ? 1 : -1;
    int edge = first ? 0 : n - 1;
    int i = edge;
    double low = level[edge];
    double high = level[edge];
    while (i >= 0 && i < n && Math.max(high, level[i]) - Math.min(low, level[i]) < FLAT * top) {
      low = Math.min(low, level[i]);
      high = Math.max(high, level[i]);
      i += step;
    }
    int last = Math.max(0, Math.min(n - 1, i - step));
    double flat = Math.abs(signal.time(from + last) - signal.time(from + edge));
    if (flat > Math.max(FLAT_SECONDS, FLAT_PERIODS * period)) {
      return first ? last : last + 1;
    }
    return first ? 0 : n;
  }

  private static double max(double[] v, int from, int to) {
    double m = v[from];
    for (int i = from; i < to; i++) {
      m = Math.max(m, v[i]);
    }
    return m;
  }

  private static double min(double[] v, int from, int to) {
    double m = v[from];
    for (int i = from; i < to; i++) {
      m = Math.min(m, v[i]);
    }
    return m;
  }
}
