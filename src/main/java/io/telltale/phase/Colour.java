package io.telltale.phase;

import java.util.Locale;
import java.util.Optional;

/** The colours that a light is told in: a closed palette, since people tell no more apart. */
public enum Colour {
  RED(0xFF0000),
  /** The device's own orange: duty 96 of 255 in green, seen by a camera as a deep amber. */
  ORANGE(0xFF6000),
  YELLOW(0xFFFF00),
  GREEN(0x00FF00),
  CYAN(0x00FFFF),
  BLUE(0x0000FF),
  MAGENTA(0xFF00FF),
  VIOLET(0x8000FF),
  WHITE(0xFFFFFF);

  private final int duty;

  Colour(int duty) {
    this.duty = duty;
  }

  /** The drive of the three dice as 0xRRGGBB: linear duty, not a gamma-coded picture value. */
  public int duty() {
    return duty;
  }

  /** The word that notation and reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The colour of that word, if it is one. */
  public static Optional<Colour> of(String word) {
    for (Colour colour : values()) {
      if (colour.word().equals(word)) {
        return Optional.of(colour);
      }
    }
    return Optional.empty();
  }
}
