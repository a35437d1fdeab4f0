package io.telltale.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with no more digits than they are worth. */
final class Decimals {
  /** Times and lengths: a tenth of a millisecond, finer than any camera's clock. */
  static final int TIME = 4;

  /** Hues: a tenth of a degree. */
  static final int HUE = 1;

  /** Shares, confidences and light: more would be noise. */
  static final int SHARE = 4;

  private Decimals() {}

  /** The finite number with at most so many decimals and without trailing zeros. */
  static BigDecimal of(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** The same as a word; empty for what is not a number. */
  static String cell(double value, int decimals) {
    return Double.isFinite(value) ? of(value, decimals).toPlainString() : "";
  }
}
