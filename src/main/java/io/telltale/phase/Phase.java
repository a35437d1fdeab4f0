package io.telltale.phase;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of one kind of light. Times are in seconds; a value that does not apply is NaN.
 *
 * @param kind what the light does
 * @param colour its colour; null when it is off
 * @param dim whether it is lit far below its own maximum in the clip
 * @param hue in degrees [0, 360), or NaN where there is too little colour (or no light)
 * @param start presentation time at which it begins
 * @param end presentation time at which it ends
 * @param count flashes or breaths seen, counting those cut by the ends of the clip; 0 for solid and
 *     off
 * @param on length of a flash, blink only
 * @param off length of the dark after a flash, blink only
 * @param period of a regular blink or a breath; NaN for a blink without a fixed period
 */
public record Phase(
    Kind kind,
    @Nullable Colour colour,
    boolean dim,
    double hue,
    double start,
    double end,
    int count,
    double on,
    double off,
    double period) {
  public Phase {
    if (!(end >= start)) {
      throw new IllegalArgumentException(
          "a phase must end after it starts, was " + start + " s to " + end + " s");
    }
    if ((kind == Kind.OFF) != (colour == null)) {
      throw new IllegalArgumentException("a phase has a colour unless it is off: " + kind);
    }
    if (hue < 0 || hue >= 360) {
      throw new IllegalArgumentException("hue must be in [0, 360), was " + hue);
    }
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative, was " + count);
    }
  }

  /** Its length in seconds. */
  public double length() {
    return end - start;
  }

  /** Whether it is a blink without a fixed period. */
  public boolean irregular() {
    return kind == Kind.BLINK && Double.isNaN(period);
  }
}
