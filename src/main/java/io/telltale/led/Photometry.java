package io.telltale.led;

import java.util.Arrays;

/**
 * Turns rings into light: what the LED adds to each frame, channel by channel.
 *
 * <p>Each ring is taken as the unlit scene, times what automatic exposure makes of it, plus the
 * LED's light times the share that the lens brings to that ring. The shares are the same in every
 * frame and every channel. Rings that clip are left out of a frame, so a clipped core is read from
 * its halo and a dim light, lost in the halo, from its core. Solved by linear least squares.
 */
final class Photometry {
  /**
   * Share of clipped pixels up to which the mean of a ring is believed: one pixel in fifty moves it
   * by less than noise does.
   */
  private static final double CLIPPING_BELIEVED = 0.02;

  /** Weight of each ring: further out there is less of the LED and more of everything else. */
  private static final double[] WEIGHT = {1, 1, 1, 0.7, 0.5, 0.3};

  /**
   * How firmly the scene's gain is held at 1, in squared linear light: noise of 0.01 over a spread
   * of automatic exposure of 0.2.
   */
  private static final double GAIN_PRIOR = 0.0025;

  /** Times that shares and light are worked out from each other; they settle after two. */
  private static final int ROUNDS = 3;

  /** Fall from ring to ring where no frame shows it: typical of a phone's lens. */
  private static final double FALL_OFF = 2.5;

  private final RingSeries series;
  private final UnlitScene scene;
  private final double[] share = new double[Rings.COUNT];

  /** Linear light, frames by channels, in the scale of the rim (ring 1). */
  final double[][] light;

  Photometry(RingSeries series) {
    this.series = series;
    this.scene = new UnlitScene(series);
    this.light = new double[series.size()][3];
    for (int k = 0; k < Rings.COUNT; k++) {
      share[k] = Math.pow(FALL_OFF, 1 - k);
    }
    for (int round = 0; round < ROUNDS && series.size() > 0; round++) {
      for (int i = 0; i < light.length; i++) {
        solve(i);
      }
      findShares();
    }
  }

  /** Whether the light was judged to be on in every frame. */
  boolean neverDark() {
    return scene.neverDark();
  }

  private void solve(int i) {
    boolean[] read = readable(i);
    double gain = gain(i, read);
    for (int c = 0; c < 3; c++) {
      double up = 0;
      double down = 0;
      for (int k = 0; k < Rings.COUNT; k++) {
        if (read[k]) {
          up += WEIGHT[k] * share[k] * (series.light(i, k, c) - gain * scene.light(i, k, c));
          down += WEIGHT[k] * share[k] * share[k];
        }
      }
      light[i][c] = up / down;
    }
  }

  /** The rings that clip no more than the unlit scene does; if all do, the one that does least. */
  private boolean[] readable(int i) {
    boolean[] read = new boolean[Rings.COUNT];
    int best = Rings.COUNT - 1;
    boolean any = false;
    for (int k = Rings.COUNT - 1; k >= 0; k--) {
      read[k] = clipping(i, k) <= CLIPPING_BELIEVED;
      any |= read[k];
      best = clipping(i, k) < clipping(i, best) ? k : best;
    }
    read[best] |= !any;
    return read;
  }

  /** Share of the pixels that do not clip without the LED and do with it. */
  private double clipping(int i, int k) {
    double free = 1 - scene.clipped(k);
    return free < LEAST_FREE ? 1 : (series.clipped(i, k) - scene.clipped(k)) / free;
  }

  /** A ring of which less than this share is free of clipping without the LED tells nothing. */
  private static final double LEAST_FREE = 0.5;

  /** The gain of the scene that leaves least unexplained, whatever the LED does. */
  private double gain(int i, boolean[] read) {
    if (scene.neverDark()) {
      return 1;
    }
    double norm = 0;
    for (int k = 0; k < Rings.COUNT; k++) {
      norm += read[k] ? WEIGHT[k] * share[k] * share[k] : 0;
    }
    double up = GAIN_PRIOR;
    double down = GAIN_PRIOR;
    for (int c = 0; c < 3; c++) {
      double alongScene = 0;
      double alongSeen = 0;
      for (int k = 0; k < Rings.COUNT; k++) {
        if (read[k]) {
          alongScene += WEIGHT[k] * share[k] * scene.light(i, k, c) / norm;
          alongSeen += WEIGHT[k] * share[k] * series.light(i, k, c) / norm;
        }
      }
      for (int k = 0; k < Rings.COUNT; k++) {
        if (read[k]) {
          double b = scene.light(i, k, c) - share[k] * alongScene;
          up += WEIGHT[k] * b * (series.light(i, k, c) - share[k] * alongSeen);
          down += WEIGHT[k] * b * b;
        }
      }
    }
    return Math.max(LEAST_GAIN, Math.min(MOST_GAIN, up / down));
  }

  /** Automatic exposure moves by no more than this within a clip that can be read. */
  private static final double LEAST_GAIN = 0.4;

  private static final double MOST_GAIN = 2.5;

  /** Share of each ring in the LED's light, relative to the rim, from the frames that show it. */
  private void findShares() {
    double[] up = new double[Rings.COUNT];
    double[] down = new double[Rings.COUNT];
    for (int i = 0; i < light.length; i++) {
      boolean[] read = readable(i);
      double gain = gain(i, read);
      int strongest = strongest(light[i]);
      double l = light[i][strongest];
      for (int k = 0; k < Rings.COUNT && l > 0; k++) {
        if (read[k]) {
          up[k] += l * (series.light(i, k, strongest) - gain * scene.light(i, k, strongest));
          down[k] += l * l;
        }
      }
    }
    double[] found = new double[Rings.COUNT];
    double last = Double.POSITIVE_INFINITY;
    for (int k = 0; k < Rings.COUNT; k++) {
      double known = down[k] > 0 ? up[k] / down[k] : share[k];
      found[k] = Math.max(LEAST_SHARE, Math.min(last, known));
      last = found[k];
    }
    for (int k = 0; k < Rings.COUNT; k++) {
      share[k] = found[k] / found[1];
    }
  }

  /** A ring is not taken to hold less than this of the rim's light. */
  private static final double LEAST_SHARE = 0.005;

  private static int strongest(double[] v) {
    return v[0] >= v[1] ? (v[0] >= v[2] ? 0 : 2) : v[1] >= v[2] ? 1 : 2;
  }

  /**
   * How much of what the rings show beyond the scene is the LED's light in its fixed shares, 0 to
   * 1: a passing hand or edge reaches the rings one after the other and leaves the rest.
   */
  double explained() {
    double led = 0;
    double rest = 0;
    for (int i = 0; i < light.length; i++) {
      boolean[] read = readable(i);
      double gain = gain(i, read);
      for (int k = 0; k < Rings.COUNT; k++) {
        for (int c = 0; c < 3 && read[k]; c++) {
          double own = share[k] * light[i][c];
          double left = series.light(i, k, c) - gain * scene.light(i, k, c) - own;
          led += WEIGHT[k] * own * own;
          rest += WEIGHT[k] * left * left;
        }
      }
    }
    return led <= 0 ? 0 : led / (led + rest);
  }

  /** Light in the outermost ring relative to the rim: near 0 for an LED, 1 for lit surroundings. */
  double spread() {
    return Math.min(1, share[Rings.COUNT - 1]);
  }

  static double max(double[] v) {
    return Arrays.stream(v).max().orElse(0);
  }

  static double min(double[] v) {
    return Arrays.stream(v).min().orElse(0);
  }
}
