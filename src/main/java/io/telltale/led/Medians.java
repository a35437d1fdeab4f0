package io.telltale.led;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Middle values, which outliers do not move. */
final class Medians {
  private Medians() {}

  /** The median of each value and {@code half} on either side of it. */
  static double[] running(double[] values, int half) {
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) {
      double[] near =
          Arrays.copyOfRange(values, Math.max(0, i - half), Math.min(values.length, i + half + 1));
      out[i] = of(near);
    }
    return out;
  }

  /** The middle of the values, NaN left out; NaN where there are none. */
  static double of(double[] values) {
    return of(values, v -> v);
  }

  /** The middle of what the values give, NaN left out; NaN where there are none. */
  static double of(double[] values, DoubleUnaryOperator what) {
    double[] sorted = new double[values.length];
    int n = 0;
    for (double v : values) {
      if (!Double.isNaN(v)) {
        sorted[n++] = what.applyAsDouble(v);
      }
    }
    if (n == 0) {
      return Double.NaN;
    }
    Arrays.sort(sorted, 0, n);
    return sorted[n / 2];
  }
}
