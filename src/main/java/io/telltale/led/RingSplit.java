package io.telltale.led;

/**
 * Parts what the rings show in one frame into the unlit scene, times what automatic exposure makes
 * of it, and the LED's light times the share that the lens brings to each ring.
 *
 * <p>Rings that clip are left out of a frame, so a clipped core is read from its halo and a dim
 * light, lost in the halo, from its core. Solved by linear least squares. Immutable.
 */
final class RingSplit {
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

  /** Automatic exposure moves by no more than this within a clip that can be read. */
  private static final double LEAST_GAIN = 0.4;

  private static final double MOST_GAIN = 2.5;

  /** A ring of which less than this share is free of clipping without the LED tells nothing. */
  private static final double LEAST_FREE = 0.5;

  private final UnlitScene scene;
  private final double[] share;

  /**
   * @param scene without the LED
   * @param share of each ring in the LED's light, relative to the rim (ring 1)
   */
  RingSplit(UnlitScene scene, double[] share) {
    this.scene = scene;
    this.share = share.clone();
  }

  /**
   * The LED's light in one frame: red, green, blue in the scale of the rim.
   *
   * @param frame of the series
   * @param moment of the scene that the frame belongs to
   */
  double[] light(RingSeries series, int frame, int moment) {
    boolean[] read = readable(series, frame, moment);
    double gain = gain(series, frame, moment, read);
    double[] light = new double[3];
    for (int c = 0; c < 3; c++) {
      double up = 0;
      double down = 0;
      for (int k = 0; k < Rings.COUNT; k++) {
        if (read[k]) {
          double led = series.light(frame, k, c) - gain * scene.light(moment, k, c);
          up += WEIGHT[k] * share[k] * led;
          down += WEIGHT[k] * share[k] * share[k];
        }
      }
      light[c] = up / down;
    }
    return light;
  }

  /**
   * The rings that clip no more than the unlit scene does; if all do, the one that does least. The
   * outermost alone tells nothing where it is taken for the scene.
   */
  boolean[] readable(RingSeries series, int frame, int moment) {
    boolean[] read = new boolean[Rings.COUNT];
    int telling = scene.neverDark(moment) ? Rings.COUNT - 1 : Rings.COUNT;
    int best = telling - 1;
    double least = Double.POSITIVE_INFINITY;
    for (int k = Rings.COUNT - 1; k >= 0; k--) {
      double clipping = clipping(series, frame, moment, k);
      read[k] = clipping <= CLIPPING_BELIEVED;
      if (k < telling && clipping < least) {
        least = clipping;
        best = k;
      }
    }
    read[best] |= least > CLIPPING_BELIEVED;
    return read;
  }

  /** Share of the pixels that do not clip without the LED and do with it. */
  private double clipping(RingSeries series, int frame, int moment, int k) {
    double unlit = scene.clipped(moment, k);
    double free = 1 - unlit;
    return free < LEAST_FREE ? 1 : (series.clipped(frame, k) - unlit) / free;
  }

  /** The gain of the scene that leaves least unexplained, whatever the LED does. */
  double gain(RingSeries series, int frame, int moment, boolean[] read) {
    if (scene.neverDark(moment)) {
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
          alongScene += WEIGHT[k] * share[k] * scene.light(moment, k, c) / norm;
          alongSeen += WEIGHT[k] * share[k] * series.light(frame, k, c) / norm;
        }
      }
      for (int k = 0; k < Rings.COUNT; k++) {
        if (read[k]) {
          double b = scene.light(moment, k, c) - share[k] * alongScene;
          up += WEIGHT[k] * b * (series.light(frame, k, c) - share[k] * alongSeen);
          down += WEIGHT[k] * b * b;
        }
      }
    }
    return Math.max(LEAST_GAIN, Math.min(MOST_GAIN, up / down));
  }
}
