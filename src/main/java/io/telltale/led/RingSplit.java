package io.telltale.led;

/**
 * Parts what the rings show in one frame into the unlit scene, as it has become by then ({@link
 * SceneFit}), and the LED's light times the share that the lens brings to each ring.
 *
 * <p>A ring counts for less the more of it clips and the more it lacks beside rings further out, so
 * a clipped core is read from its halo and a dim light, lost in the halo, from its core, with no
 * jump between. Solved by weighted linear least squares. Immutable.
 */
final class RingSplit {
  /** Weight of each ring: further out there is less of the LED and more of everything else. */
  private static final double[] WEIGHT = {1, 1, 1, 0.7, 0.5, 0.3};

  /** Share of the unlit scene's light by which it may have changed since it was seen. */
  private static final double SCENE_CHANGE = 0.05;

  /** Linear light that a clipped pixel lacks, as it were, at the edge of a core that clips. */
  private static final double LACK = 0.5;

  /** Share of clipped pixels from which it is no edge any more, and each lacks the more. */
  private static final double EDGE = 0.1;

  /** Share of free pixels of a ring that clips as a whole, and may lack any amount. */
  private static final double WHOLE = 0.01;

  /** Standard deviations by which a ring may show too much. */
  private static final double ERRORS = 2;

  /** A ring of which less than this share is free of clipping without the LED tells nothing. */
  private static final double LEAST_FREE = 0.5;

  private final UnlitScene scene;
  private final double[] share;
  private final SceneFit fit;

  /**
   * @param scene without the LED
   * @param share of each ring in the LED's light, relative to the rim (ring 1)
   */
  RingSplit(UnlitScene scene, double[] share) {
    this.scene = scene;
    this.share = share.clone();
    this.fit = new SceneFit(scene, share);
  }

  /** A frame in its parts. */
  static final class Parted {
    /** Of each ring. */
    final double[] weight;

    /** What the rings show beyond the scene as it has become, channels by rings. */
    final double[][] led = new double[3][Rings.COUNT];

    /** Of the LED: red, green, blue in the scale of the rim. */
    final double[] light = new double[3];

    private Parted(double[] weight) {
      this.weight = weight;
    }
  }

  /**
   * Parts one frame.
   *
   * @param frame of the series
   * @param moment of the scene that the frame belongs to
   */
  Parted part(RingSeries series, int frame, int moment) {
    Parted parted = new Parted(weights(series, frame, moment));
    SceneFit.Change change = fit.of(series, frame, moment, parted.weight);
    for (int c = 0; c < 3; c++) {
      for (int k = 0; k < Rings.COUNT; k++) {
        parted.led[c][k] = series.light(frame, k, c) - fit.light(change, moment, k, c);
      }
      parted.light[c] = fit.along(parted.led[c], parted.weight);
    }
    return parted;
  }

  /**
   * How much each ring tells in a frame: the inverse of the variance of its error, in units of that
   * of a ring of weight 1. The outermost tells nothing where the surroundings stand for the scene.
   */
  private double[] weights(RingSeries series, int frame, int moment) {
    int telling = scene.neverDark(moment) ? Rings.COUNT - 1 : Rings.COUNT;
    double[] sound = new double[telling];
    for (int k = 0; k < telling; k++) {
      double changed = SCENE_CHANGE * brightest(moment, k) / SceneFit.NOISE;
      sound[k] = 1 / WEIGHT[k] + changed * changed;
    }
    double[] lack = lack(series, frame, moment, sound);
    double[] weight = new double[Rings.COUNT];
    for (int k = 0; k < telling; k++) {
      double clipped = clippingError(clipping(series, frame, moment, k), lack[k]) / SceneFit.NOISE;
      weight[k] = 1 / (sound[k] + clipped * clipped);
    }
    return weight;
  }

  /**
   * Linear light by which a ring errs because it clips.
   *
   * @param clipping share of its pixels that do
   * @param lack of light beside what other rings show
   */
  private static double clippingError(double clipping, double lack) {
    if (clipping <= 0) {
      return 0;
    }
    double most = LACK * clipping * (1 + clipping / EDGE) / Math.max(WHOLE, 1 - clipping);
    return Math.max(LACK * clipping, Math.min(lack, most));
  }

  /**
   * How much each ring lacks of the light that the LED has at least, in its strongest channel: but
   * for errors none shows more than there is, and one that clips shows less.
   *
   * @param sound variance of each ring's error if nothing clips, in squares of {@link
   *     SceneFit#NOISE}
   */
  private double[] lack(RingSeries series, int frame, int moment, double[] sound) {
    double least = 0;
    int strongest = 0;
    for (int c = 0; c < 3; c++) {
      for (int k = 0; k < sound.length; k++) {
        double error = ERRORS * SceneFit.NOISE * Math.sqrt(sound[k]);
        double shown = (added(series, frame, moment, k, c) - error) / share[k];
        strongest = shown > least ? c : strongest;
        least = Math.max(least, shown);
      }
    }
    double[] lack = new double[sound.length];
    for (int k = 0; k < lack.length; k++) {
      lack[k] = share[k] * least - added(series, frame, moment, k, strongest);
    }
    return lack;
  }

  /** What a ring shows in a channel beyond the unlit scene. */
  private double added(RingSeries series, int frame, int moment, int k, int c) {
    return series.light(frame, k, c) - scene.light(moment, k, c);
  }

  /** The scene in the channel in which it is brightest. */
  private double brightest(int moment, int k) {
    double most = scene.light(moment, k, 0);
    return Math.max(most, Math.max(scene.light(moment, k, 1), scene.light(moment, k, 2)));
  }

  /** Share of the pixels that do not clip without the LED and do with it. */
  private double clipping(RingSeries series, int frame, int moment, int k) {
    double unlit = scene.clipped(moment, k);
    double free = 1 - unlit;
    return free < LEAST_FREE ? 1 : (series.clipped(frame, k) - unlit) / free;
  }
}
