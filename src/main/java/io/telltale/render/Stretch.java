package io.telltale.render;

import io.telltale.phase.Kind;

/**
 * A step of a light program as it was played: every open length, range and count decided.
 *
 * @param kind what the light does
 * @param rgb the linear drive as 0xRRGGBB; 0 for off
 * @param first how long a flash is lit, or the period of a breath, in seconds; 0 for solid and off
 * @param second how long the dark after a flash lasts, in seconds; 0 unless a blink
 * @param start when it begins, in seconds from the program's start
 * @param end when it ends, in seconds from the program's start
 */
public record Stretch(Kind kind, int rgb, double first, double second, double start, double end) {
  public Stretch {
    if (!(end > start)) {
      throw new IllegalArgumentException(
          "a stretch must end after it starts, was " + start + ".." + end + " s");
    }
  }

  /** Seconds from one flash or breath to the next; 0 for solid and off. */
  public double period() {
    return first + second;
  }

  /** Flashes or breaths begun; 0 for solid and off. */
  public int count() {
    return period() > 0 ? (int) Math.ceil((end - start) / period() - 1e-9) : 0;
  }
}
