package io.telltale.led;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much a track looks like an LED, from its rings.
 *
 * <p>An LED shines: its core clips, and the lens spreads its light over all rings, falling off
 * outwards, so they rise and fall together. A bright dot that the camera's movement shifts from one
 * ring into the next keeps its sum; a hand or an edge that passes reaches the outermost ring as
 * well as the core, and only once. A painted part has no halo. One that is lit all the time shows
 * by its clipped core and its coloured rim: what reflects a lamp is small and has the lamp's
 * colour.
 *
 * @param lit linear light that comes and goes, or of the halo of a core that is always lit, 0 to
 *     about 1: small where nothing is lit at all
 * @param odds how much rather it is the status LED than a track of odds 1; any positive number
 */
record LedScore(double lit, double odds) {
  /** Share of the frames, at either end, that may be wild. */
  private static final double WILD = 0.01;

  /** Radius in pixels below which a light is a dot: the smallest are mostly reflections. */
  private static final double DOT_RADIUS = 3.5;

  /** Radius in pixels beyond which a light that is larger does not count for more. */
  private static final double LARGE_RADIUS = 60;

  /** A light that is off below this share of its range has gone off, and on above the other. */
  private static final double OFF = 0.3;

  private static final double ON = 0.7;

  /** Turns a second beyond which more of them do not tell more. */
  private static final double ENOUGH_TURNS = 4;

  /** Rings in whose sum a shifted dot is kept. */
  private static final int APERTURE = 4;

  /*
   * Powers of what is measured, from a conditional logit over the tracks of some eighty filmed
   * LEDs, a third of them real ones, rounded.
   */
  private static final double HALO_POWER = 1.0;
  private static final double FALL_POWER = 1.0;
  private static final double TOGETHER_POWER = 3.5;
  private static final double SIZE_POWER = 2.7;
  private static final double LARGE_POWER = 0.5;
  private static final double TURNS_POWER = 3.0;
  private static final double SEEN_POWER = 1.5;
  private static final double CLIPPED_RATE = 4.0;

  /** Share by which the power of the size is larger for a light without any colour. */
  private static final double GREY = 2.0;

  /** Linear light that is noise, in the halo and relative to the rim: nothing is told below it. */
  private static final double NOISE = 0.001;

  private static final double LEAST_FALL = 0.01;

  static LedScore of(RingSeries series, double radius, int frames) {
    if (series.size() < 2) {
      return new LedScore(0, 0);
    }
    int channel = strongest(series);
    double[] ranges = new double[Rings.COUNT];
    for (int k = 0; k < Rings.COUNT; k++) {
      ranges[k] = series.range(k, channel, WILD);
    }
    if (ranges[0] < NOISE && ranges[1] < NOISE) {
      return unchanging(series, radius, frames);
    }
    double rim = Math.max(ranges[1], NOISE / 10);
    double outside = Math.max(LEAST_FALL, Math.min(1, ranges[Rings.COUNT - 1] / rim));
    double[] aperture = aperture(series, channel);
    double clipped = series.clipped(0);
    double odds =
        Math.pow(Math.max(NOISE, ranges[3]), HALO_POWER)
            * Math.pow(outside, -FALL_POWER)
            * Math.pow(together(aperture, ranges), TOGETHER_POWER)
            * size(radius, Photometry.saturation(rim(c -> series.range(1, c, WILD))))
            * Math.pow(1 + Math.min(ENOUGH_TURNS, turns(series, aperture)), TURNS_POWER)
            * seen(series, frames)
            * Math.exp(CLIPPED_RATE * clipped);
    return new LedScore(
        Math.max(rim, clipped * halo(series)), Math.max(odds, steady(series, radius, frames)));
  }

  /** In a picture without noise, as a drawn or a still one, there is no change to judge by. */
  private static LedScore unchanging(RingSeries series, double radius, int frames) {
    return new LedScore(series.clipped(0) * halo(series), steady(series, radius, frames));
  }

  /** The odds of a light by what it is like all the time. */
  private static double steady(RingSeries series, double radius, int frames) {
    int around = Rings.COUNT - 1;
    double[] rim =
        rim(c -> Math.max(0, series.quantile(1, c, 0.5) - series.quantile(around, c, 0.5)));
    double saturation = Photometry.saturation(rim);
    return STEADY_ODDS
        * series.clipped(0)
        * Math.min(1, Photometry.max(rim) / FULL_RIM)
        * (WHITE_SHARE + saturation * saturation)
        * size(radius, saturation)
        * seen(series, frames);
  }

  /** How much it speaks for an LED that it was followed for as long. */
  private static double seen(RingSeries series, int frames) {
    return Math.pow((double) series.size() / Math.max(frames, series.size()), SEEN_POWER);
  }

  /**
   * How much its size speaks for an LED: the smaller a light is, the more so its colour has to. Of
   * those that are no dots, the larger is rather the one that is filmed.
   */
  private static double size(double radius, double saturation) {
    double grey = (1 - saturation) * (1 - saturation);
    double dot = Math.pow(Math.min(1, radius / DOT_RADIUS), SIZE_POWER * (1 + GREY * grey));
    double large = Math.max(DOT_RADIUS, Math.min(LARGE_RADIUS, radius)) / DOT_RADIUS;
    return dot * Math.pow(large, LARGE_POWER);
  }

  /** Light of the rim, channel by channel. */
  private static double[] rim(IntToDoubleFunction channel) {
    return IntStream.range(0, 3).mapToDouble(channel).toArray();
  }

  /**
   * Odds of a light that is lit all the time, clipped, of a pure colour and not small: about those
   * of the strongest reflections that twinkle, and less than those of most lights that blink, or a
   * power LED would come before them.
   */
  private static final double STEADY_ODDS = 15;

  /** Linear light of a rim that is as bright as they get. */
  private static final double FULL_RIM = 0.3;

  /** Odds of a white one beside those of a coloured one: reflections are white. */
  private static final double WHITE_SHARE = 0.2;

  /** A rough and cheap bound: how much the core or the rim changes, or shines above the rest. */
  static double rough(RingSeries series) {
    double most = 0;
    for (int c = 0; c < 3 && series.size() > 1; c++) {
      double outside = series.range(Rings.COUNT - 1, c, WILD);
      for (int k = 0; k < 3; k++) {
        most = Math.max(most, series.range(k, c, WILD) - outside / 2);
      }
    }
    return series.size() > 1 ? Math.max(most, series.clipped(0) * halo(series)) : 0;
  }

  /** The channel that changes most, core to halo. */
  private static int strongest(RingSeries series) {
    double[] change = new double[3];
    for (int c = 0; c < 3; c++) {
      change[c] =
          series.range(0, c, WILD) + 2 * series.range(1, c, WILD) + 2 * series.range(2, c, WILD);
    }
    return Photometry.strongest(change);
  }

  /** All light in the aperture, frame by frame. */
  private static double[] aperture(RingSeries series, int channel) {
    double[] sum = new double[series.size()];
    for (int i = 0; i < sum.length; i++) {
      for (int k = 0; k < APERTURE; k++) {
        sum[i] += Rings.area(k) * series.light(i, k, channel);
      }
    }
    return sum;
  }

  /** How far the rings rise and fall together, from about 0.3 for noise to 1. */
  private static double together(double[] aperture, double[] ranges) {
    double apart = 0;
    for (int k = 0; k < APERTURE; k++) {
      apart += Rings.area(k) * ranges[k];
    }
    double[] sorted = aperture.clone();
    Arrays.sort(sorted);
    return apart <= 0 ? 0 : (high(sorted) - low(sorted)) / apart;
  }

  /** Times a second that the light goes on. */
  private static double turns(RingSeries series, double[] aperture) {
    double[] sorted = aperture.clone();
    Arrays.sort(sorted);
    double least = low(sorted);
    double range = high(sorted) - least;
    int turns = 0;
    boolean on = false;
    for (double v : aperture) {
      if (!on && v > least + ON * range) {
        on = true;
        turns++;
      } else if (v < least + OFF * range) {
        on = false;
      }
    }
    double seconds = series.at(series.size() - 1).time - series.at(0).time;
    return turns / Math.max(1, seconds);
  }

  private static double high(double[] sorted) {
    return sorted[sorted.length - 1 - (int) Math.round(WILD * (sorted.length - 1))];
  }

  private static double low(double[] sorted) {
    return sorted[(int) Math.round(WILD * (sorted.length - 1))];
  }

  /** Light of the halo above the surroundings, whether it changes or not. */
  private static double halo(RingSeries series) {
    double most = 0;
    for (int c = 0; c < 3; c++) {
      double outside = series.quantile(Rings.COUNT - 1, c, 0.5);
      most = Math.max(most, series.quantile(2, c, 0.5) - outside);
    }
    return most;
  }
}
