package io.telltale.phase;

import io.telltale.sample.LedSample;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How likely a camera shows each colour of the palette as the light that was measured. Stateless
 * and thread-safe.
 *
 * <p>Hues are of linear light. The middle of each is what the firmware's duties give; the spread is
 * what white balance, the dice and clipping do to it, seen over filmed LEDs.
 */
public final class Palette {
  /**
   * What a camera makes of one colour.
   *
   * @param hue expected, in degrees
   * @param below spread towards smaller hues, in degrees, one standard deviation
   * @param above spread towards larger hues
   */
  private record Seen(double hue, double below, double above) {}

  private static Seen seen(Colour colour) {
    return switch (colour) {
      case RED -> RED;
      case ORANGE -> ORANGE;
      case YELLOW -> YELLOW;
      case GREEN -> GREEN;
      case CYAN -> CYAN;
      case BLUE -> BLUE;
      case MAGENTA -> MAGENTA;
      case VIOLET -> VIOLET;
      case WHITE -> throw new IllegalArgumentException("white has no hue");
    };
  }

  /** Bloom and blue room light pull red towards magenta. */
  private static final Seen RED = new Seen(355, 14, 9);

  /** Duty 96 of 255 in green is 22.6 degrees. */
  private static final Seen ORANGE = new Seen(20, 8, 9);

  /** The green die is the brighter one, room light the warmer. */
  private static final Seen YELLOW = new Seen(57, 11, 12);

  /** Real dice reach from 570 nm to 525 nm, and cameras see red in all of them. */
  private static final Seen GREEN = new Seen(113, 16, 14);

  private static final Seen CYAN = new Seen(174, 13, 13);

  /** 470 nm leaks into the green filter. */
  private static final Seen BLUE = new Seen(236, 14, 12);

  /**
   * The blue die is often the stronger one, and white balance against warm room light adds to it.
   */
  private static final Seen MAGENTA = new Seen(304, 18, 13);

  private static final Seen VIOLET = new Seen(272, 8, 8);

  /** Saturation of linear light at which white and a colour are equally likely. */
  private static final double WHITE_SATURATION = 0.38;

  /** Width of the step from white to colour, in saturation. */
  private static final double WHITE_STEP = 0.06;

  /** Cost in nats of violet, which hardly any device means: less than half as often as magenta. */
  private static final double RARE = 0.8;

  /** No single frame may say more than this against a colour, in nats: reflections happen. */
  private static final double MOST_COST = 6;

  private Palette() {}

  /** The cost of a colour, in nats: minus the logarithm of its share among all colours. */
  public static double cost(Colour colour, LedSample sample) {
    double sum = 0;
    for (Colour other : Colour.values()) {
      sum += Math.exp(-cost(other, sample.hue(), sample.saturation()));
    }
    return Math.min(
        MOST_COST, cost(colour, sample.hue(), sample.saturation()) + Math.log(Math.max(1e-9, sum)));
  }

  /**
   * What a frame speaks against each colour in nats: by how much another is likelier, 0 if none is.
   */
  public static Map<Colour, Double> against(LedSample sample) {
    Map<Colour, Double> costs = new EnumMap<>(Colour.class);
    for (Colour colour : Colour.values()) {
      costs.put(colour, cost(colour, sample.hue(), sample.saturation()));
    }
    double least = Collections.min(costs.values());
    costs.replaceAll((colour, cost) -> Math.min(MOST_COST, cost - least));
    return costs;
  }

  /** The cost of a colour for a light of that hue in degrees (NaN = none) and saturation. */
  static double cost(Colour colour, double hue, double saturation) {
    double x = (saturation - WHITE_SATURATION) / WHITE_STEP;
    if (colour == Colour.WHITE) {
      return softplus(x);
    }
    if (Double.isNaN(hue)) {
      return softplus(-x);
    }
    Seen seen = seen(colour);
    double away = difference(hue, seen.hue);
    double z = away / (away < 0 ? seen.below : seen.above);
    double rare = colour == Colour.VIOLET ? RARE : 0;
    return z * z / 2 + softplus(-x) + rare;
  }

  /** The colour that a light of that hue and saturation is called. */
  public static Colour nearest(double hue, double saturation) {
    Colour best = Colour.WHITE;
    for (Colour colour : Colour.values()) {
      if (cost(colour, hue, saturation) < cost(best, hue, saturation)) {
        best = colour;
      }
    }
    return best;
  }

  /** How far the first hue lies above the second, in (-180, 180] degrees. */
  static double difference(double hue, double from) {
    double d = (hue - from) % 360;
    return d > 180 ? d - 360 : d <= -180 ? d + 360 : d;
  }

  private static double softplus(double x) {
    return x > 30 ? x : Math.log1p(Math.exp(x));
  }
}
