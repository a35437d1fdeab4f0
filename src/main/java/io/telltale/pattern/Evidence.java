package io.telltale.pattern;

import io.telltale.pattern.LampState.Scale;
import io.telltale.phase.Colour;
import io.telltale.phase.Fading;
import io.telltale.phase.LightSignal;
import io.telltale.phase.Palette;
import io.telltale.sample.LedSample;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What each frame of a signal speaks against each state that a light could have been in: minus the
 * logarithm of how likely a camera is to show it so. Immutable and thread-safe.
 */
final class Evidence {
  /** Spread of a switched light about fully on and off, one standard deviation. */
  private static final double SWITCHED_SPREAD = 0.2;

  /** The same for a frame in which it was on for a part, since the exposure is not known. */
  private static final double PART_SPREAD = 0.32;

  /** Spread of a fading light at no light and what is added at full light. */
  private static final double FADED_SPREAD = 0.14;

  private static final double FADED_SPREAD_FULL = 0.14;

  /** Least level of a light between two colours beside the brightest, and its spread. */
  private static final double UNEVEN = 0.3;

  private static final double UNEVEN_SPREAD = 0.12;

  /** Highest level that a light called dim may read at, and how sharp that limit is. */
  private static final double DIM = 0.2;

  private static final double DIM_SPREAD = 0.06;

  /** What the colour of a dim light tells beside that of a full one: noise and scene are in it. */
  private static final double DIM_COLOUR = 0.1;

  /** No frame speaks more than this against a state, in nats: something may have come between. */
  private static final double MOST = 4;

  /**
   * The same where a light should be dim and is bright: reflections are fainter than the light
   * itself.
   */
  private static final double MOST_TOO_BRIGHT = 8;

  /** Share of the palette's cost that one frame carries: frames of one clip err alike. */
  private static final double COLOUR_WEIGHT = 0.7;

  /** Frames a second that speak independently; more say the same again. */
  static final double INDEPENDENT_RATE = 25;

  private final LightSignal signal;
  private final Fading fading;
  private final double flare;
  private final double whole;
  private final Map<Colour, double[]> colourCost = new EnumMap<>(Colour.class);

  Evidence(LightSignal signal) {
    this.signal = signal;
    this.fading = new Fading(signal);
    for (Colour c : Colour.values()) {
      colourCost.put(c, new double[signal.size()]);
    }
    for (int i = 0; i < signal.size(); i++) {
      int frame = i;
      Palette.against(signal.sample(i))
          .forEach((colour, cost) -> costs(colour)[frame] = COLOUR_WEIGHT * cost);
    }
    long shining = IntStream.range(0, signal.size()).filter(this::shines).count();
    long dark = signal.size() - shining;
    this.flare = Math.max(1, Math.min(MOST_FLARE, (double) dark / Math.max(1, shining)));
    this.whole = dark + flare * shining;
  }

  /** The share of a frame's time in which the shutter is likely open. */
  double likelyExposure() {
    return Exposure.share(signal);
  }

  int size() {
    return signal.size();
  }

  double frameInterval() {
    return signal.frameInterval();
  }

  double time(int i) {
    return signal.time(i);
  }

  /** The frame's time in seconds, as far as a shutter can be open in it. */
  double interval(int i) {
    return Math.min(signal.interval(i), 1.5 * signal.frameInterval());
  }

  /** How much a frame counts, so that a faster camera does not seem surer than it is. */
  double weight() {
    return Math.min(1, INDEPENDENT_RATE * signal.frameInterval());
  }

  /**
   * The share of a frame in how well a program explains the clip. Where light is rare, each frame
   * with light counts for more: the dark between flashes is explained by most programs.
   */
  double share(int frame) {
    return (shines(frame) ? flare : 1) / whole;
  }

  /** Most times that a frame with light counts for: a single one must not decide. */
  private static final double MOST_FLARE = 4;

  /** The costs of the frames {@code from} (inclusive) to {@code to} (exclusive). */
  double[][] costs(int from, int to) {
    return IntStream.range(from, to).parallel().mapToObj(this::costs).toArray(double[][]::new);
  }

  /** The cost of one frame in nats for all that can be {@link Shown}. */
  double[] costs(int frame) {
    int lamps = Shown.lamps();
    double[] costs = new double[lamps * Shown.FORMS];
    double[] lit = new double[Shown.FORMS];
    double[] most = new double[Shown.FORMS];
    double relative = Math.max(0, Math.min(1, signal.relative(frame)));
    double dim = DIM_COLOUR * Math.min(1, ofItsMost(frame) / DIM);
    for (int form = 0; form < Shown.FORMS; form++) {
      double level = Shown.level(form);
      costs[form] = levelCost(frame, form);
      boolean isDim = Shown.scale(form) == Scale.DIM;
      lit[form] = isDim ? dim : Math.min(level, relative);
      most[form] = isDim ? MOST_TOO_BRIGHT : MOST;
    }
    for (int lamp = lamps - 1; lamp >= 0; lamp--) {
      double colour = colourCost(Shown.colours(lamp * Shown.FORMS), frame);
      for (int form = 0; form < Shown.FORMS; form++) {
        double cost = costs[form] + lit[form] * colour;
        costs[lamp * Shown.FORMS + form] = cost < most[form] ? cost : most[form];
      }
    }
    return costs;
  }

  /** What a frame's brightness speaks against a form of light, whatever its colour. */
  private double levelCost(int frame, int form) {
    double level = Shown.level(form);
    double z =
        switch (Shown.scale(form)) {
          case SWITCHED ->
              (switched(frame, level) - level) / (Shown.part(form) ? PART_SPREAD : SWITCHED_SPREAD);
          case UNEVEN -> Math.max(0, UNEVEN - Math.min(1, signal.relative(frame))) / UNEVEN_SPREAD;
          case FADED -> (fading.level(frame) - level) / (FADED_SPREAD + FADED_SPREAD_FULL * level);
          case DIM -> Math.max(0, ofItsMost(frame) - DIM) / DIM_SPREAD;
        };
    return z * z / 2;
  }

  /**
   * What is dim is so beside the clip's brightest light, die by die and whatever colour either
   * reads as: three dim dice together are no bright light.
   */
  private double ofItsMost(int frame) {
    LedSample s = signal.sample(frame);
    double die = Math.max(s.red(), Math.max(s.green(), s.blue()));
    return Math.max(0, Math.min(signal.level(frame), die));
  }

  /** Whether any frame shows the light lit in one of these colours. */
  boolean shows(List<Colour> colours) {
    int frames = 0;
    for (int i = 0; i < signal.size(); i++) {
      if (shines(i) && colourCost(colours, i) < SHOWN) {
        frames += flash(i) ? SHOWN_FRAMES : 1;
      }
    }
    return frames >= SHOWN_FRAMES;
  }

  private boolean shines(int frame) {
    return lit(frame) && signal.level(frame) > LIT_LEVEL;
  }

  private boolean lit(int frame) {
    return signal.relative(frame) > LIT;
  }

  /** Whether a frame alone is lit between two that are dark or dim: such a one is no mixture. */
  private boolean flash(int frame) {
    double half = LIT * signal.level(frame);
    return frame > 0
        && frame + 1 < signal.size()
        && signal.level(frame - 1) < half
        && signal.level(frame + 1) < half;
  }

  /** A frame shows a light when it is lit like this, relative to what is near and to the clip. */
  private static final double LIT = 0.5;

  private static final double LIT_LEVEL = 0.15;

  /** Cost in nats up to which a frame may show a colour. */
  private static final double SHOWN = 1.6;

  /** Frames that show a colour for certain: one may be a mixture of two others. */
  private static final int SHOWN_FRAMES = 2;

  private double[] costs(Colour colour) {
    return Objects.requireNonNull(colourCost.get(colour));
  }

  private double colourCost(List<Colour> colours, int frame) {
    double least = colours.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
    for (Colour colour : colours) {
      least = Math.min(least, costs(colour)[frame]);
    }
    return least;
  }

  /** Level that the scene's own changes leave over where nothing shines. */
  private static final double LEFT_OVER = 0.05;

  /** How fast what is beyond that counts as light. */
  private static final double LEFT_OVER_STEEP = 4;

  /** Where nothing shines, what is left over beside nothing is not light. */
  private double switched(int frame, double level) {
    double relative = Math.max(0, Math.min(1.2, signal.relative(frame)));
    return level == 0
        ? Math.min(relative, LEFT_OVER_STEEP * Math.max(0, signal.level(frame) - LEFT_OVER))
        : Math.min(1, relative);
  }
}
