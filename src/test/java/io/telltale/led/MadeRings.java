package io.telltale.led;

import java.util.Arrays;

/** Frames of an LED that clips where its rings reach white, from their middle outwards. */
final class MadeRings {
  private MadeRings() {}

  /**
   * One frame, at 30 a second.
   *
   * @param number of the frame
   * @param scene linear light of the unlit scene, rings by channels
   * @param share of the LED's light from ring to ring
   * @param led the LED's linear light, by channels
   */
  static TrackPoint point(int number, double[][] scene, double[] share, double[] led) {
    float[] rings = new float[Rings.LENGTH];
    for (int k = 0; k < Rings.COUNT; k++) {
      for (int c = 0; c < 3; c++) {
        double[] light = parts(scene[k][c], led[c] * share[k]);
        rings[k * Rings.PER_RING + c] =
            (float) Arrays.stream(light).map(it -> Math.min(1, it)).average().orElse(0);
        rings[k * Rings.PER_RING + 3 + c] =
            (float) (Arrays.stream(light).filter(it -> it >= 1).count() / (double) light.length);
      }
    }
    return new TrackPoint(number, number / 30.0, 100, 100, rings);
  }

  /** Of a ring from its inner to its outer edge, along which the LED's light falls by half. */
  private static double[] parts(double unlit, double led) {
    double[] light = new double[10];
    for (int part = 0; part < light.length; part++) {
      light[part] = Math.max(0, unlit + led * (1.4 - 0.08 * (part + 0.5)));
    }
    return light;
  }
}
