package io.telltale.led;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Tells whether two tracks follow one light, or one follows what the other throws on the board: it
 * lies close by, and they rise and fall together. Stateless and thread-safe.
 */
final class SameLight {
  /** Distance up to which two are one, in radii of the larger: the one lies within the other. */
  private static final double WITHIN = 1.2;

  /** Distance up to which a light may be what another throws on the board, in the same unit. */
  private static final double REACH = 3;

  /** Pixels up to which two are one however small they are. */
  private static final double LEAST = 8;

  /**
   * Correlation of their rims from which two lights go together. A light and its reflection reach
   * 0.9 and more where they change at all; what the exposure does to two steady ones less.
   */
  private static final double TOGETHER = 0.8;

  /** Share of the frames, at either end, that may be wild. */
  private static final double WILD = 0.02;

  private static final int RIM = 1;

  private SameLight() {}

  /** Whether two tracks follow one light. */
  static boolean of(Track one, RingSeries its, Track other, RingSeries others) {
    return within(one, other, WITHIN)
        || (within(one, other, REACH) && correlation(its, others) >= TOGETHER);
  }

  /** Whether one lies so close to the other, in radii of the larger. */
  static boolean within(Track one, Track other, double radii) {
    double reach = Math.max(LEAST, radii * Math.max(one.radius(), other.radius()));
    return one.distance(other.x(), other.y()) < reach;
  }

  /** Pearson's correlation of two rims, each in the channel that changes most; 0 if unknown. */
  private static double correlation(RingSeries one, RingSeries other) {
    int channel = liveliest(one);
    Map<Integer, Double> light = new HashMap<>();
    for (int i = 0; i < one.size(); i++) {
      light.put(one.at(i).index, one.light(i, RIM, channel));
    }
    int its = liveliest(other);
    SimpleRegression both = new SimpleRegression();
    for (int i = 0; i < other.size(); i++) {
      Double there = light.get(other.at(i).index);
      if (there != null) {
        both.addData(there, other.light(i, RIM, its));
      }
    }
    double r = both.getR();
    return Double.isNaN(r) ? 0 : r;
  }

  private static int liveliest(RingSeries series) {
    double[] change = new double[3];
    for (int c = 0; c < 3; c++) {
      change[c] = series.range(RIM, c, WILD);
    }
    return Photometry.strongest(change);
  }
}
