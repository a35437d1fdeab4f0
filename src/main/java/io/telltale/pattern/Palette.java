package io.telltale.pattern;

import io.telltale.phase.Colour;
import java.util.ArrayList;
import java.util.List;

/** Linear drives of three dice (0xRRGGBB), told in the words of the closed palette. */
final class Palette {
  /**
   * Share of the brightest die that the other two may lack in a white: a person calls less a pale
   * colour still, and the palest colour that a status light is known to use (#ee82ee) lacks 0.45.
   */
  private static final double COLOURLESS = 0.25;

  private Palette() {}

  /** The colour whose hue is nearest in linear light; white where there is too little colour. */
  static Colour nearest(int duty) {
    if (saturation(duty) < COLOURLESS) {
      return Colour.WHITE;
    }
    Colour nearest = Colour.WHITE;
    double least = Double.POSITIVE_INFINITY;
    for (Colour colour : Colour.values()) {
      double distance = distance(duty, colour);
      if (colour != Colour.WHITE && distance < least) {
        nearest = colour;
        least = distance;
      }
    }
    return nearest;
  }

  /**
   * The colours by which a camera may call a light of that drive, the nearest first: one for the
   * palette's own lights, two for one that lies between.
   */
  static List<Colour> likely(int duty) {
    Colour nearest = nearest(duty);
    List<Colour> likely = new ArrayList<>(List.of(nearest));
    for (Colour colour : Colour.values()) {
      boolean beside = nearest != Colour.WHITE && distance(duty, colour) < BESIDE;
      if (colour != nearest && colour != Colour.WHITE && beside) {
        likely.add(colour);
      }
    }
    if (nearest != Colour.WHITE && saturation(duty) < PALE) {
      likely.add(Colour.WHITE);
    }
    boolean own = duty == nearest.duty() || distance(duty, nearest) < OWN;
    return own && (nearest == Colour.WHITE || !likely.contains(Colour.WHITE))
        ? List.of(nearest)
        : likely;
  }

  /** Saturation below which a camera may call a colour white: it clips the strong dice first. */
  private static final double PALE = 0.6;

  /** Degrees of hue within which a light is the palette's own. */
  private static final double OWN = 8;

  /** Degrees of hue within which a light may be called by a colour that is not the nearest. */
  private static final double BESIDE = 35;

  private static double distance(int duty, Colour colour) {
    double distance = Math.abs(hue(duty) - hue(colour.duty()));
    return Math.min(distance, 360 - distance);
  }

  /** The same colour with the brightest die driven at {@code drive}, 0 to 255. */
  static int scaled(int duty, int drive) {
    double factor = drive / (double) brightest(duty);
    int red = (int) Math.round(red(duty) * factor);
    int green = (int) Math.round(green(duty) * factor);
    int blue = (int) Math.round(blue(duty) * factor);
    return red << 16 | green << 8 | blue;
  }

  /** Drive of the brightest die, 0 to 255. */
  static int brightest(int duty) {
    return Math.max(red(duty), Math.max(green(duty), blue(duty)));
  }

  private static double saturation(int duty) {
    int darkest = Math.min(red(duty), Math.min(green(duty), blue(duty)));
    return 1 - darkest / (double) brightest(duty);
  }

  /** Hue in degrees, [0, 360). */
  private static double hue(int duty) {
    int brightest = brightest(duty);
    double spread = saturation(duty) * brightest;
    if (spread == 0) {
      return 0;
    }
    double sixth;
    if (brightest == red(duty)) {
      sixth = (green(duty) - blue(duty)) / spread;
    } else if (brightest == green(duty)) {
      sixth = 2 + (blue(duty) - red(duty)) / spread;
    } else {
      sixth = 4 + (red(duty) - green(duty)) / spread;
    }
    return (sixth * 60 + 360) % 360;
  }

  private static int red(int duty) {
    return duty >> 16 & 0xFF;
  }

  private static int green(int duty) {
    return duty >> 8 & 0xFF;
  }

  private static int blue(int duty) {
    return duty & 0xFF;
  }
}
