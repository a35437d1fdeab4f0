package io.telltale.led;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The LED's own maximum, in which its samples are told: the brightest light but for odd outliers.
 *
 * @param all linear light of the three channels together
 * @param channel linear light of the strongest channel
 */
record Scale(double all, double channel) {
  /** Share of the frames that are not outliers. */
  private static final double BRIGHTEST = 0.98;

  /** Linear light below anything that can be measured: keeps a dark LED from dividing by zero. */
  private static final double LEAST = 1e-6;

  static Scale of(Photometry light) {
    return new Scale(brightest(light, l -> l[0] + l[1] + l[2]), brightest(light, Photometry::max));
  }

  private static double brightest(Photometry light, ToDoubleFunction<double[]> what) {
    double[] sorted = Arrays.stream(light.light).mapToDouble(what).sorted().toArray();
    return sorted.length == 0
        ? 1
        : Math.max(LEAST, sorted[(int) (BRIGHTEST * (sorted.length - 1))]);
  }
}
