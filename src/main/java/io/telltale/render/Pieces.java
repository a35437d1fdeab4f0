package io.telltale.render;

import java.util.Arrays;
import java.util.List;

/** Straight pieces of light end to end, from 0 s on, with their running integral. */
final class Pieces {
  private final double[] starts;
  private final double[] from;
  private final double[] to;
  private final Duty[] lamps;
  private final Duty[] sums;
  private final double length;

  private Pieces(PiecesBuilder builder) {
    starts = builder.starts();
    from = builder.from();
    to = builder.to();
    lamps = builder.lamps();
    length = builder.length();
    sums = new Duty[starts.length + 1];
    sums[0] = Duty.OFF;
    for (int i = 0; i < starts.length; i++) {
      sums[i + 1] = sums[i].plus(lamps[i].times((from[i] + to[i]) / 2 * (end(i) - starts[i])));
    }
  }

  /** The pieces of a program's turn, breaths in steps of {@code tick} seconds where it fits. */
  static Pieces of(List<Stretch> stretches, double tick) {
    PiecesBuilder builder = new PiecesBuilder(tick);
    stretches.forEach(builder::add);
    return new Pieces(builder);
  }

  double length() {
    return length;
  }

  /** The drive at a moment; off outside. */
  Duty at(double time) {
    if (time < 0 || time >= length) {
      return Duty.OFF;
    }
    int i = index(time);
    return lamps[i].times(level(i, time));
  }

  /** The integral from 0 s to a moment, in duty seconds; nothing is added outside. */
  Duty sum(double time) {
    if (time <= 0) {
      return Duty.OFF;
    }
    if (time >= length) {
      return sums[starts.length];
    }
    int i = index(time);
    return sums[i].plus(lamps[i].times((from[i] + level(i, time)) / 2 * (time - starts[i])));
  }

  private double level(int i, double time) {
    return from[i] + (to[i] - from[i]) * (time - starts[i]) / (end(i) - starts[i]);
  }

  private double end(int i) {
    return i + 1 < starts.length ? starts[i + 1] : length;
  }

  private int index(double time) {
    int found = Arrays.binarySearch(starts, time);
    return found >= 0 ? found : -found - 2;
  }
}
