package io.telltale.phase;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/** Neighbouring runs of light and darkness taken as one blink, and how well they are one. */
final class BlinkRun {
  /** An edge is known to about this share of a frame interval, one standard deviation. */
  static final double EDGE = 0.3;

  /** Clocks of devices and cameras: lengths differ by this share without meaning anything. */
  private static final double CLOCK = 0.02;

  /** No single flash or dark costs more than this, in nats: a frame can be lost. */
  private static final double MOST = 12;

  /**
   * Cost in nats of a flash or a dark that no frame shows. One in twenty is hidden where it lasts
   * no longer than {@link #HIDDEN} frames.
   */
  private static final double LOST = 3;

  /** Frame intervals that a flash or a dark may last and still fall between the frames. */
  private static final double HIDDEN = 2;

  /** So many in a row may be hidden. */
  private static final int MOST_LOST = 3;

  private final LightSignal signal;
  private final List<Run> runs;
  private final int first;
  private int last;
  private final List<Double> on = new ArrayList<>();
  private final List<Double> off = new ArrayList<>();

  BlinkRun(LightSignal signal, List<Run> runs, int first) {
    this.signal = signal;
    this.runs = runs;
    this.first = first;
    this.last = first;
    on.add(runs.get(first).length());
  }

  /** Takes in the darkness before run {@code j} and run {@code j} itself, if they can belong. */
  boolean extend(int j) {
    Run dark = runs.get(j - 1);
    Run next = runs.get(j);
    if (dark.lit() || next.colour() != runs.get(first).colour()) {
      return false;
    }
    off.add(dark.length());
    on.add(next.length());
    last = j;
    return true;
  }

  int flashes() {
    return on.size();
  }

  /** What the flashes and darks differ among themselves, in nats. */
  double misfit() {
    int firstWhole = first == 0 ? 1 : 0;
    int lastWhole = last == runs.size() - 1 ? on.size() - 1 : on.size();
    double flash = median(on, firstWhole, lastWhole);
    double dark = median(off, 0, off.size());
    double cost = misfit(off, dark, flash);
    if (!Double.isNaN(flash)) {
      cost += misfit(on.subList(firstWhole, Math.max(firstWhole, lastWhole)), flash, dark);
      cost += firstWhole == 1 ? tooLong(on.get(0), flash) : 0;
      cost += lastWhole < on.size() ? tooLong(on.get(on.size() - 1), flash) : 0;
    }
    return cost;
  }

  private double misfit(List<Double> lengths, double usual, double between) {
    double cost = 0;
    for (double length : lengths) {
      int lost = lost(length, usual, between);
      double hidden = lost == 0 ? 0 : lost * (usual + between); // nothing is known to hide: NaN
      double z = (length - usual - hidden) / spread(usual);
      cost += Math.min(MOST, lost * LOST + z * z / 2);
    }
    return cost;
  }

  /** How many flashes, or darks, of the length {@code between} a long dark, or flash, hides. */
  private int lost(double length, double usual, double between) {
    boolean hidden = between < HIDDEN * signal.frameInterval();
    double whole = hidden ? Math.rint((length - usual) / (usual + between)) : 0;
    return (int) Math.max(0, Math.min(MOST_LOST, whole));
  }

  /** A flash cut by the end of the clip may be short, but not long. */
  private double tooLong(double length, double usual) {
    double z = Math.max(0, length - usual) / spread(usual);
    return Math.min(MOST, z * z / 2);
  }

  private double spread(double length) {
    return Math.hypot(Math.sqrt(2) * EDGE * signal.frameInterval(), CLOCK * length);
  }

  /** The phase; {@code after} is the run that follows, if any. */
  Phase phase(@Nullable Run after, boolean irregular) {
    Run start = runs.get(first);
    Run end = runs.get(last);
    double flash = median(on, 0, on.size());
    double usual = median(off, 0, off.size());
    int[] turn = turns(flash, usual);
    double dark = irregular ? mean(off) : usual;
    double stop = end.end();
    if (after != null && !after.lit()) {
      stop += irregular ? 0 : Math.min(dark, after.length());
      if (after.length() < 1.5 * dark) {
        stop = after.end();
      }
    }
    double period = irregular ? Double.NaN : period(turn, flash, usual);
    double lit = irregular ? mean(on) : period - dark;
    return new Phase(
        Kind.BLINK,
        start.colour(),
        false,
        hue(),
        start.start(),
        stop,
        irregular ? flashes() : turn[on.size()],
        Math.max(0, lit),
        dark,
        period);
  }

  private double hue() {
    Hues hues = new Hues();
    for (int i = first; i <= last; i += 2) {
      hues.add(signal, runs.get(i).from(), runs.get(i).to());
    }
    return hues.hue();
  }

  /** Slope of the edges' times over their numbers: good to a fraction of a per cent. */
  private double period(int[] turn, double flash, double dark) {
    SimpleRegression rising = new SimpleRegression();
    SimpleRegression falling = new SimpleRegression();
    for (int k = 0; k < on.size(); k++) {
      Run run = runs.get(first + 2 * k);
      if (first + 2 * k > 0) {
        rising.addData(turn[k], run.start());
      }
      if (first + 2 * k < runs.size() - 1) {
        falling.addData(turn[k] + lost(on.get(k), flash, dark), run.end());
      }
    }
    double a = rising.getN() > 1 ? rising.getSlope() : Double.NaN;
    double b = falling.getN() > 1 ? falling.getSlope() : Double.NaN;
    if (Double.isNaN(a) && Double.isNaN(b)) {
      return mean(on) + mean(off);
    }
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : (a + b) / 2;
  }

  /** The number of the turn in which each flash begins, and at the end how many there were. */
  private int[] turns(double flash, double dark) {
    int[] turn = new int[on.size() + 1];
    for (int k = 0; k < on.size(); k++) {
      turn[k + 1] = turn[k] + 1 + lost(on.get(k), flash, dark);
      turn[k + 1] += k < off.size() ? lost(off.get(k), dark, flash) : 0;
    }
    return turn;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  private static double median(List<Double> values, int from, int to) {
    double[] v = values.subList(from, Math.max(from, to)).stream().mapToDouble(x -> x).toArray();
    java.util.Arrays.sort(v);
    return v.length == 0 ? Double.NaN : v[v.length / 2];
  }
}
