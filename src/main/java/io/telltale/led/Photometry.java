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
      share = round(share);
      split = new RingSplit(scene, share);
    }
  }

  /**
   * The light in a frame that came after the last of the series, with the scene and the exposure as
   * they were then.
   */
  double[] later(TrackPoint point) {
    return split.part(series.later(point), 0, light.length - 1).light;
  }

  /**
   * Parts all frames.
   *
   * @return share of each ring in the LED's light, relative to the rim, from the frames that show
   *     it; where none does, that of the round before
   */
  private double[] round(double[] before) {
    double[] up = new double[Rings.COUNT];
    double[] down = new double[Rings.COUNT];
    for (int i = 0; i < light.length; i++) {
      RingSplit.Parted parted = split.part(series, i, i);
      light[i] = parted.light;
      int strongest = strongest(light[i]);
      double l = light[i][strongest];
      for (int k = 0; k < Rings.COUNT && l > 0; k++) {
        up[k] += parted.weight[k] * l * parted.led[strongest][k];
        down[k] += parted.weight[k] * l * l;
      }
    }
    double[] known = new double[Rings.COUNT];
    for (int k = 0; k < Rings.COUNT; k++) {
      known[k] = down[k] > 0 ? up[k] / down[k] : before[k];
    }
    double[] found = falling(known, down);
    double rim = Math.max(LEAST_SHARE, found[1]);
    return Arrays.stream(found).map(f -> Math.max(LEAST_SHARE, f) / rim).toArray();
  }

  /**
   * The shares that never rise outwards and are nearest to those given (isotonic regression by
   * pooling of neighbours): a ring that clips always, and seems to hold little, counts for little.
   */
  private static double[] falling(double[] shares, double[] weights) {
    double[] out = shares.clone();
    int[] head = new int[out.length]; // the first ring of those pooled with each
    for (int k = 0; k < out.length; k++) {
      head[k] = k;
      while (head[k] > 0 && out[head[k] - 1] < out[k]) {
        head[k] = head[head[k] - 1];
        Arrays.fill(out, head[k], k + 1, mean(shares, weights, head[k], k + 1));
      }
    }
    return out;
  }

  private static double mean(double[] values, double[] weights, int from, int to) {
    double sum = 0;
    double weight = 0;
    for (int k = from; k < to; k++) {
      sum += weights[k] * values[k];
      weight += weights[k];
    }
    return weight > 0 ? sum / weight : values[from];
  }

  /** The channel that has most. */
  static int strongest(double[] v) {
    return v[0] >= v[1] ? (v[0] >= v[2] ? 0 : 2) : v[1] >= v[2] ? 1 : 2;
  }

  /** How pure a light's colour is: 0 for grey and for none, 1 where a channel is dark. */
  static double saturation(double[] light) {
    double most = max(light);
    return most > 0 ? (most - min(light)) / most : 0;
  }

  static double max(double[] v) {
    return Arrays.stream(v).max().orElse(0);
  }

  static double min(double[] v) {
    return Arrays.stream(v).min().orElse(0);
  }
}
