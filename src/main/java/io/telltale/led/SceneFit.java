package io.telltale.led;

/**
 * What became of the unlit scene in one frame: exposure scales it, and where the place of the LED
 * is not met exactly it seems blurred, ring by ring. Both are fitted so that they leave least
 * unexplained whatever the LED does, by weighted linear least squares with normal priors.
 * Immutable.
 */
final class SceneFit {
  /** Linear light by which a ring of weight 1 errs when nothing clips. */
  static final double NOISE = 0.01;

  /** Spread of the scene's gain about 1 that automatic exposure leaves. */
  private static final double GAIN_SPREAD = 0.2;

  /** Automatic exposure moves by no more than this within a clip that can be read. */
  private static final double LEAST_GAIN = 0.4;

  private static final double MOST_GAIN = 2.5;

  /**
   * Spread of the blur, a quarter of the squared distance by which the place is missed, in squared
   * radii of the LED: a miss of just under half a radius.
   */
  private static final double BLUR_SPREAD = 0.05;

  /** Blur to either side beyond which it is none: a miss of three quarters of a radius. */
  private static final double MOST_BLUR = 3 * BLUR_SPREAD;

  /**
   * Share of the LED's own light by which its rings are off, as the lens does not spread it alike
   * all the time: what the scene may have to do with that, it must not take on. From 0.1 to 0.2 the
   * answers on 310 films are the same.
   */
  private static final double SPREAD_ERROR = 0.2;

  private final UnlitScene scene;
  private final double[] share;

  /**
   * @param scene without the LED
   * @param share of each ring in the LED's light, relative to the rim (ring 1)
   */
  SceneFit(UnlitScene scene, double[] share) {
    this.scene = scene;
    this.share = share.clone();
  }

  /**
   * What became of the scene.
   *
   * @param gain factor of its light, 1 = as it was
   * @param blur quarter of the squared distance by which the place is missed, in squared radii of
   *     the LED; negative where the scene was seen less exactly than this frame
   */
  record Change(double gain, double blur) {
    private static final Change NONE = new Change(1, 0);
  }

  /** The scene's light in a ring and a channel. */
  double light(Change change, int moment, int ring, int channel) {
    return change.gain * scene.light(moment, ring, channel)
        + change.blur * spreading(moment, ring, channel);
  }

  /**
   * What became of the scene in a frame.
   *
   * @param frame of the series
   * @param moment of the scene that the frame belongs to
   * @param weight of each ring
   */
  Change of(RingSeries series, int frame, int moment, double[] weight) {
    return scene.neverDark(moment)
        ? Change.NONE
        : solved(new Normal(weight, series, frame, moment));
  }

  /** The solution of two normal equations with priors, which hold the more the less is sure. */
  private static Change solved(Normal n) {
    double unsure = unsure(n.lit);
    double gainPrior = unsure * NOISE * NOISE / (GAIN_SPREAD * GAIN_SPREAD);
    double blurPrior = unsure * NOISE * NOISE / (BLUR_SPREAD * BLUR_SPREAD);
    double gg = n.sceneScene + gainPrior;
    double gm = n.sceneSeen + gainPrior;
    double bb = n.blurBlur + blurPrior;
    double gain = (gm * bb - n.blurSeen * n.sceneBlur) / (gg * bb - n.sceneBlur * n.sceneBlur);
    double held = Math.max(LEAST_GAIN, Math.min(MOST_GAIN, gain));
    double blur = (n.blurSeen - held * n.sceneBlur) / bb;
    return new Change(held, Math.max(-MOST_BLUR, Math.min(MOST_BLUR, blur)));
  }

  /** Variance of a ring of weight 1 with the LED so brightly lit, beside that without. */
  private static double unsure(double lit) {
    double error = SPREAD_ERROR * lit / NOISE;
    return 1 + error * error;
  }

  /** How much of the LED's light is in the rings, in the scale of the rim. */
  double along(double[] rings, double[] weight) {
    double up = 0;
    double down = 0;
    for (int k = 0; k < rings.length; k++) {
      up += weight[k] * share[k] * rings[k];
      down += weight[k] * share[k] * share[k];
    }
    return up / down;
  }

  /**
   * How a ring's light grows with blur: light flows between neighbouring rings as heat does, by the
   * length of their border and the slope across it. (The mean of a scene over rings that are off by
   * d in any direction is that of a scene smoothed by d²/4 times its Laplacian.)
   */
  private double spreading(int moment, int ring, int channel) {
    double in = ring == Rings.COUNT - 1 ? 0 : flow(moment, ring, channel);
    double out = ring == 0 ? 0 : flow(moment, ring - 1, channel);
    return (in - out) / Rings.area(ring);
  }

  /** Light that flows into a ring from the next. */
  private double flow(int moment, int ring, int channel) {
    double step = scene.light(moment, ring + 1, channel) - scene.light(moment, ring, channel);
    return Rings.border(ring) * step;
  }

  /** Sums of the normal equations, of what the LED's light cannot explain. */
  private final class Normal {
    private double sceneScene;
    private double sceneSeen;
    private double sceneBlur;
    private double blurBlur;
    private double blurSeen;

    /** The LED's light beyond the scene as it was, in the channel in which there is most. */
    private double lit;

    private Normal(double[] weight, RingSeries series, int frame, int moment) {
      double[] unlit = new double[Rings.COUNT];
      double[] blur = new double[Rings.COUNT];
      double[] seen = new double[Rings.COUNT];
      for (int c = 0; c < 3; c++) {
        for (int k = 0; k < Rings.COUNT; k++) {
          unlit[k] = scene.light(moment, k, c);
          blur[k] = spreading(moment, k, c);
          seen[k] = series.light(frame, k, c);
        }
        takeOff(blur, weight);
        double without = takeOff(unlit, weight);
        lit = Math.max(lit, takeOff(seen, weight) - without);
        add(weight, unlit, blur, seen);
      }
    }

    private void add(double[] weight, double[] unlit, double[] blur, double[] seen) {
      for (int k = 0; k < weight.length; k++) {
        sceneScene += weight[k] * unlit[k] * unlit[k];
        sceneSeen += weight[k] * unlit[k] * seen[k];
        sceneBlur += weight[k] * unlit[k] * blur[k];
        blurBlur += weight[k] * blur[k] * blur[k];
        blurSeen += weight[k] * blur[k] * seen[k];
      }
    }

    /** Takes the LED's light off, and says how much there was. */
    private double takeOff(double[] rings, double[] weight) {
      double along = along(rings, weight);
      for (int k = 0; k < rings.length; k++) {
        rings[k] -= share[k] * along;
      }
      return along;
    }
  }
}
