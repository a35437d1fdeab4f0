package io.telltale.render;

/** Checks of numbers that people give. */
final class Checks {
  private Checks() {}

  static void range(String what, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          what + " must be in " + plain(min) + ".." + plain(max) + ", was " + plain(value));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
