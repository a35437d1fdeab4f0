package io.telltale.picture;

import io.telltale.phase.Colour;
import io.telltale.phase.Phase;
import java.awt.Color;

/**
 * The colours that a light is drawn in: those of the palette, lightened until each can be told from
 * a dark panel and from the others by people who see colours.
 */
public final class Tint {
  /** A light that is off. */
  static final Color OFF = new Color(0x7A8694);

  private Tint() {}

  /** The tint of a phase's colour. */
  static Color of(Phase phase) {
    return phase.colour() == null ? OFF : of(phase.colour());
  }

  /** The same as a CSS colour, such as {@code #35e0e0}. */
  public static String css(Phase phase) {
    return "#%06x".formatted(of(phase).getRGB() & 0xFFFFFF);
  }

  private static Color of(Colour colour) {
    return new Color(
        switch (colour) {
          case RED -> 0xFF5A52;
          case ORANGE -> 0xFF9A1F;
          case YELLOW -> 0xFFE14D;
          case GREEN -> 0x3DDC6A;
          case CYAN -> 0x35E0E0;
          case BLUE -> 0x5F93FF;
          case MAGENTA -> 0xFF5CF0;
          case VIOLET -> 0xA97BFF;
          case WHITE -> 0xF2F5F8;
        });
  }
}
