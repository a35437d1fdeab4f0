package io.telltale.phase;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/** Neighbouring runs of light and darkness taken as one blink, and how well they are one. */
final class BlinkRun {
  /** An edge is known to about this share of a frame interval, one standard deviation. */
  private static final double EDGE = 0.3;

  /** Clocks of devices and cameras: lengths differ by this share without meaning anything. */
  private static final double CLOCK = 0.02;

  /** No single flash or dark costs more than this, in nats: a frame can be lost. */
  private static final double MOST = 12;

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
    double cost = misfit(off, 0, off.size());
    cost += misfit(on, firstWhole, lastWhole);
    double usual = median(on, firstWhole, lastWhole);
    if (!Double.isNaN(usual)) {
      cost += firstWhole == 1 ? tooLong(on.get(0), usual) : 0;
      cost += lastWhole < on.size() ? tooLong(on.get(on.size() - 1), usual) : 0;
    }
    return cost;
  }

  private double misfit(List<Double> lengths, int from, int to) {
    double usual = median(lengths, from, to);
    double cost = 0;
    for (int i = from; i < to; i++) {
      double z = (lengths.get(i) - usual) / spread(usual);
      cost += Math.min(MOST, z * z / 2);
    }
    return cost;
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
    double dark = mean(off);
    double stop = end.end();
    if (after != null && !after.lit()) {
      stop += irregular ? 0 : Math.min(dark, after.length());
      if (after.length() < 1.5 * dark) {
        stop = after.end();
      }
    }
    double period = irregular ? Double.NaN : period();
    double lit = irregular ? mean(on) : period - dark;
    return new Phase(
        Kind.BLINK,
        start.colour(),
        false,
        hue(),
        start.start(),
        stop,
        flashes(),
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
  private double period() {
    SimpleRegression rising = new SimpleRegression();
    SimpleRegression falling = new SimpleRegression();
    for (int k = 0; k < on.size(); k++) {
      Run run = runs.get(first + 2 * k);
      if (first + 2 * k > 0) {
        rising.addData(k, run.start());
      }
      if (first + 2 * k < runs.size() - 1) {
        falling.addData(k, run.end());
      }
    }
    double a = rising.getN() > 1 ? rising.getSlope() : Double.NaN;
    double b = falling.getN() > 1 ? falling.getSlope() : Double.NaN;
    if (Double.isNaN(a) && Double.isNaN(b)) {
      return mean(on) + mean(off);
    }
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : (a + b) / 2;
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
