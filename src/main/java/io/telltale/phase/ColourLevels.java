package io.telltale.phase;

import io.telltale.sample.LedSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How bright each colour gets in a clip: white is three dice, red is one, and a camera does not see
 * them alike.
 */
final class ColourLevels {
  /** A colour needs this many frames for its own level; else it goes by the clip's. */
  private static final int LEAST_FRAMES = 3;

  /** Brightness below which a frame is not asked for its colour. */
  private static final double LIT = 0.12;

  /**
   * No colour is dimmer than this share of the brightest: a single die beside all three, with
   * margin for a die of a third of the efficiency. What never gets so bright is no colour of its
   * own but what is left over of the scene.
   */
  private static final double DIMMEST_COLOUR = 0.2;

  /**
   * The same beside a colour whose dice it has all: more dice are more light, but for an exposure
   * that has fallen by half meanwhile. A light dimmer than that is not fully on.
   */
  private static final double MORE_DICE = 0.4;

  /** Spread by which a light outshines its own full level as automatic exposure settles. */
  private static final double TOO_BRIGHT = 0.3;

  private final Map<Colour, Double> full = new EnumMap<>(Colour.class);

  ColourLevels(List<LedSample> samples) {
    Map<Colour, List<Double>> seen = new EnumMap<>(Colour.class);
    for (LedSample s : samples) {
      if (s.brightness() > LIT) {
        seen.computeIfAbsent(Palette.nearest(s.hue(), s.saturation()), c -> new ArrayList<>())
            .add(s.brightness());
      }
    }
    for (Map.Entry<Colour, List<Double>> e : seen.entrySet()) {
      List<Double> levels = e.getValue();
      if (levels.size() >= LEAST_FRAMES) {
        Collections.sort(levels);
        double top = levels.get((int) (0.9 * (levels.size() - 1)));
        if (top >= DIMMEST_COLOUR) {
          full.put(e.getKey(), top);
        }
      }
    }
    Map<Colour, Double> own = new EnumMap<>(full);
    full.replaceAll((colour, top) -> Math.max(top, MORE_DICE * brightestPart(colour, own)));
  }

  /** The fullest light of the colours that need no die which this one has not. */
  private static double brightestPart(Colour colour, Map<Colour, Double> tops) {
    return tops.entrySet().stream()
        .filter(e -> hasAllDice(colour.duty(), e.getKey().duty()))
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  /** Whether each die is driven at least as much by the one as by the other, both 0xRRGGBB. */
  private static boolean hasAllDice(int duty, int other) {
    return (duty >> 16) >= (other >> 16)
        && (duty >> 8 & 0xFF) >= (other >> 8 & 0xFF)
        && (duty & 0xFF) >= (other & 0xFF);
  }

  /**
   * The brightness at which the colour of a sample is fully on. Between two colours it lies between
   * theirs; and what is far brighter than a colour ever gets here is another.
   */
  double full(LedSample s) {
    boolean dark = Double.isNaN(s.hue()) && s.brightness() <= LIT;
    if (dark || !full.containsKey(Palette.nearest(s.hue(), s.saturation()))) {
      return typical();
    }
    double sum = 0;
    double weights = 0;
    for (Map.Entry<Colour, Double> e : full.entrySet()) {
      double over = Math.max(0, s.brightness() / e.getValue() - 1) / TOO_BRIGHT;
      double cost = Palette.cost(e.getKey(), s.hue(), s.saturation());
      double weight = Math.exp(-cost - over * over / 2);
      sum += weight * e.getValue();
      weights += weight;
    }
    return weights > 0 ? sum / weights : typical();
  }

  private double typical() {
    return full.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
  }
}
