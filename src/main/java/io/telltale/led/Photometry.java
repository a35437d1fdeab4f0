package io.telltale.led;

import java.util.Arrays;

/**
 * Turns rings into light: what the LED adds to each frame, channel by channel.
 *
 * <p>The shares that the lens brings to the rings are the same in every frame and every channel, so
 * shares and light are worked out from each other in turns.
 */
final class Photometry {
  /** Times that shares and light are worked out from each other; they settle after two. */
  private static final int ROUNDS = 3;

  /** Fall from ring to ring where no frame shows it: typical of a phone's lens. */
  private static final double FALL_OFF = 2.5;

  /** A ring is not taken to hold less than this of the rim's light. */
  private static final double LEAST_SHARE = 0.005;

  private final RingSeries series;
  private final UnlitScene scene;
  private RingSplit split;

  /** Linear light, frames by channels, in the scale of the rim (ring 1). */
  final double[][] light;

  Photometry(RingSeries series) {
    this.series = series;
    this.scene = new UnlitScene(series);
    this.light = new double[series.size()][];
    double[] share = new double[Rings.COUNT];
    for (int k = 0; k < Rings.COUNT; k++) {
      share[k] = Math.pow(FALL_OFF, 1 - k);
    }
    this.split = new RingSplit(scene, share);
    for (int round = 0; round < ROUNDS && series.size() > 0; round++) {
      for (int i = 0; i < light.length; i++) {
        light[i] = split.light(series, i, i);
      }
      share = shares(share);
      split = new RingSplit(scene, share);
    }
  }

  /**
   * The light in a frame that came after the last of the series, with the scene and the exposure as
   * they were then.
   */
  double[] later(TrackPoint point) {
    return split.light(series.later(point), 0, light.length - 1);
  }

  /** Share of each ring in the LED's light, relative to the rim, from the frames that show it. */
  private double[] shares(double[] before) {
    double[] up = new double[Rings.COUNT];
    double[] down = new double[Rings.COUNT];
    for (int i = 0; i < light.length; i++) {
      double[] weight = split.weights(series, i, i);
      double gain = split.gain(series, i, i, weight);
      int strongest = strongest(light[i]);
      double l = light[i][strongest];
      for (int k = 0; k < Rings.COUNT && l > 0; k++) {
        double led = series.light(i, k, strongest) - gain * scene.light(i, k, strongest);
        up[k] += weight[k] * l * led;
        down[k] += weight[k] * l * l;
      }
    }
    double[] found = new double[Rings.COUNT];
    double last = Double.POSITIVE_INFINITY;
    for (int k = 0; k < Rings.COUNT; k++) {
      double known = down[k] > 0 ? up[k] / down[k] : before[k];
      found[k] = Math.max(LEAST_SHARE, Math.min(last, known));
      last = found[k];
    }
    double rim = found[1];
    return Arrays.stream(found).map(f -> f / rim).toArray();
  }

  private static int strongest(double[] v) {
    return v[0] >= v[1] ? (v[0] >= v[2] ? 0 : 2) : v[1] >= v[2] ? 1 : 2;
  }

  static double max(double[] v) {
    return Arrays.stream(v).max().orElse(0);
  }

  static double min(double[] v) {
    return Arrays.stream(v).min().orElse(0);
  }
}
