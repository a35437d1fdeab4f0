package io.telltale.led;

import java.util.Arrays;
import java.util.List;

/**
 * Tells the frames in a lit room from those in one whose lights are off, so that neither is taken
 * for what the other shows without the LED.
 *
 * <p>The light of the room falls on the LED and on its surroundings alike, and in all colours: it
 * is what even the channel that has least of it shows in the outermost ring. An LED's own light
 * falls off from ring to ring.
 */
final class RoomLight {
  /**
   * The lights go out where less than this share of their light is left. What leaves more is within
   * what is taken for exposure.
   */
  private static final double OUT = 0.25;

  /** Linear light of the surroundings below which a room is dark: noise and compression. */
  private static final double DARK = 0.01;

  /** Share of the frames, darkest first, that have nothing of the LED's flashes. */
  private static final double SELDOM = 0.05;

  /** Logarithm of a change of exposure that is a change at all. */
  private static final double SLIGHT = Math.log(1.2);

  /** Seconds for which a room's light holds at least: a hand's shadow and a flash pass. */
  private static final double HOLDS = 1.0;

  /** Halo over surroundings from which what has changed is an LED's light and not the room's. */
  private static final double LED_FALL = 3;

  private static final int HALO = 2;

  private static final int OUTSIDE = Rings.COUNT - 1;

  private RoomLight() {}

  /** The numbers of the frames of each light of the room, in order of time; mostly only one. */
  static List<int[]> parts(RingSeries series) {
    int[] all = new int[series.size()];
    Arrays.setAll(all, i -> i);
    double[] room = leastChannel(series, OUTSIDE);
    double[] held = Medians.running(room, half(series));
    double low = quantile(held, 0);
    double high = quantile(held, 1);
    if (Math.max(low, DARK) > OUT * high) {
      return List.of(all);
    }
    double limit = Math.sqrt(Math.max(low, OUT * DARK) * high);
    int[] lit = Arrays.stream(all).filter(i -> held[i] >= limit).toArray();
    int[] unlit = Arrays.stream(all).filter(i -> held[i] < limit).toArray();
    if (lit.length == 0 || unlit.length == 0) {
      return List.of(all);
    }
    double[] halo = leastChannel(series, HALO);
    boolean led = change(halo, lit, unlit) > LED_FALL * change(room, lit, unlit);
    return led ? List.of(all) : List.of(lit, unlit);
  }

  /**
   * What of a change of all surroundings may be the camera's doing: where they change by more than
   * exposure does, and on the way there, the lights were switched or dimmed.
   *
   * @param gain logarithm of the factor by which the surroundings change, frame by frame
   * @return the same, relative to the usual, and none where it was the lights; just the same where
   *     it never was
   */
  static double[] exposure(double[] gain) {
    double usual = usual(gain);
    double[] out = Arrays.stream(gain).map(g -> g - usual).toArray();
    boolean[] room = new boolean[gain.length];
    boolean any = false;
    for (int i = 0; i < gain.length; i++) {
      room[i] = switched(out[i], i > 0 && room[i - 1]);
      any |= room[i];
    }
    for (int i = gain.length - 1; i >= 0; i--) {
      room[i] |= switched(out[i], i < gain.length - 1 && room[i + 1]);
      out[i] = room[i] ? 0 : out[i];
    }
    return any ? out : gain.clone();
  }

  /** Whatever leads to such a change is a part of it. */
  private static boolean switched(double gain, boolean beside) {
    return Math.abs(gain) > (beside ? SLIGHT : -Math.log(OUT));
  }

  /** The value that most others are near to. */
  private static double usual(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double usual = 0;
    int most = 0;
    int from = 0;
    for (int to = 0; to < sorted.length; to++) {
      while (sorted[to] - sorted[from] > SLIGHT) {
        from++;
      }
      if (to - from >= most) {
        most = to - from;
        usual = sorted[(from + to) / 2];
      }
    }
    return usual;
  }

  /** How much more there is of something in the lit room, both without the flashes of the LED. */
  private static double change(double[] what, int[] lit, int[] unlit) {
    return quantile(of(what, lit), SELDOM) - quantile(of(what, unlit), SELDOM);
  }

  private static double[] of(double[] values, int[] frames) {
    return Arrays.stream(frames).mapToDouble(i -> values[i]).toArray();
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** Half the frames in which a room's light holds at least. */
  private static int half(RingSeries series) {
    int last = series.size() - 1;
    double seconds = series.at(last).time - series.at(0).time;
    return seconds > 0 ? (int) Math.round(HOLDS / 2 * last / seconds) : 0;
  }

  private static double[] leastChannel(RingSeries series, int ring) {
    double[] least = new double[series.size()];
    for (int i = 0; i < least.length; i++) {
      double redGreen = Math.min(series.light(i, ring, 0), series.light(i, ring, 1));
      least[i] = Math.min(redGreen, series.light(i, ring, 2));
    }
    return least;
  }
}
