package io.telltale.phase;

/** The hue and colour of several frames together, weighted by their light. */
final class Hues {
  private double red;
  private double green;
  private double blue;

  /** Adds the frames {@code from} (inclusive) to {@code to} (exclusive). */
  Hues add(LightSignal signal, int from, int to) {
    for (int i = from; i < to; i++) {
      if (signal.relative(i) > LIT) {
        add(signal.sample(i).red(), signal.sample(i).green(), signal.sample(i).blue());
      }
    }
    return this;
  }

  /** Adds linear light, channel by channel. */
  Hues add(double moreRed, double moreGreen, double moreBlue) {
    red += moreRed;
    green += moreGreen;
    blue += moreBlue;
    return this;
  }

  /** Frames dimmer than this share of the light nearby say little of its colour. */
  private static final double LIT = 0.4;

  /** In degrees [0, 360), NaN without colour. */
  double hue() {
    double most = Math.max(red, Math.max(green, blue));
    double least = Math.min(red, Math.min(green, blue));
    if (!(most > 0) || saturation() < 0.1) {
      return Double.NaN;
    }
    double sixth;
    if (red == most) {
      sixth = (green - blue) / (most - least);
    } else if (green == most) {
      sixth = 2 + (blue - red) / (most - least);
    } else {
      sixth = 4 + (red - green) / (most - least);
    }
    return (60 * sixth + 360) % 360;
  }

  /** From 0 (grey) to 1. */
  double saturation() {
    double most = Math.max(red, Math.max(green, blue));
    double least = Math.max(0, Math.min(red, Math.min(green, blue)));
    return most > 0 ? (most - least) / most : 0;
  }

  Colour colour() {
    return Palette.nearest(hue(), saturation());
  }
}
