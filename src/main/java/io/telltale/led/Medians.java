package io.telltale.led;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Middle values, which outliers do not move. */
final class Medians {
  private Medians() {}

  /** The median of each value and {@code half} on either side of it, NaN left out. */
  static double[] running(double[] values, int half) {
    double[] out = new double[values.length];
    double[] sorted = new double[2 * half + 1];
    int n = 0;
    for (int i = -half; i < values.length; i++) {
      if (i + half < values.length && !Double.isNaN(values[i + half])) {
        int at = place(sorted, n, values[i + half]);
        System.arraycopy(sorted, at, sorted, at + 1, n++ - at);
        sorted[at] = values[i + half];
      }
      if (i >= 0) {
        out[i] = n == 0 ? Double.NaN : sorted[n / 2];
      }
      if (i - half >= 0 && !Double.isNaN(values[i - half])) {
        int at = place(sorted, n, values[i - half]);
        System.arraycopy(sorted, at + 1, sorted, at, --n - at);
      }
    }
    return out;
  }

  /** Where a value is, or belongs, among the first {@code n} sorted ones. */
  private static int place(double[] sorted, int n, double value) {
    int found = Arrays.binarySearch(sorted, 0, n, value);
    return found < 0 ? -found - 1 : found;
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
