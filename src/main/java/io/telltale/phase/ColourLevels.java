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
   * A colour is not taken to be dimmer than this share of the brightest: a single die beside all
   * three, with margin for a die of a third of the efficiency.
   */
  private static final double DIMMEST_COLOUR = 0.2;

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
        full.put(e.getKey(), Math.max(DIMMEST_COLOUR, top));
      }
    }
  }

  /** The brightness at which the colour of a sample is fully on. */
  double full(LedSample s) {
    return Double.isNaN(s.hue()) && s.brightness() <= LIT
        ? typical()
        : full.getOrDefault(Palette.nearest(s.hue(), s.saturation()), typical());
  }

  private double typical() {
    return full.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
  }
}
