package io.telltale.led;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The light of the room: whether it is on or off in each frame, so that neither kind of frame is
 * taken for what the other shows without the LED. Immutable and thread-safe.
 *
 * <p>It falls on the surroundings of all lights alike, and in all colours: of each it is what even
 * the channel that has least of it shows. An LED's own light falls off from ring to ring.
 */
final class RoomLight {
  /**
   * Share of its light below which a room is dark. What leaves more is within what is taken for
   * exposure.
   */
  static final double OUT = 0.25;

  /** Linear light that is dark anyhow: noise and compression. */
  private static final double DARK = 0.01;

  /** Share of the surroundings that must have gone dark: a hand or the view leaves some. */
  private static final double MOST = 0.8;

  /** Seconds for which a room's light holds at least: a shadow and a flash pass. */
  private static final double HOLDS = 1.0;

  /** Halo over surroundings from which what has changed is an LED's light and not the room's. */
  private static final double LED_FALL = 3;

  /** Share of the frames, darkest first, that have nothing of the LED's flashes. */
  private static final double SELDOM = 0.05;

  private static final int HALO = 2;

  private final int first;
  private final boolean[] out;

  private RoomLight(int first, boolean[] out) {
    this.first = first;
    this.out = out;
  }

  /** A room in which nothing changes. */
  static RoomLight steady() {
    return new RoomLight(0, new boolean[0]);
  }

  /**
   * As all surroundings tell it.
   *
   * @param first number of the frame that they tell first
   * @param seconds from that frame to the last
   */
  static RoomLight of(List<Surroundings> all, int first, int frames, double seconds) {
    int half = seconds > 0 ? (int) Math.round(HOLDS / 2 * frames / seconds) : 0;
    int[] asked = new int[frames];
    int[] dark = new int[frames];
    for (Surroundings surroundings : all) {
      vote(surroundings.leastLight(frames), half, asked, dark);
    }
    boolean[] out = new boolean[frames];
    for (int i = 0; i < frames; i++) {
      out[i] = dark[i] > 0 && dark[i] >= MOST * asked[i];
    }
    return new RoomLight(first, out);
  }

  /** Those that are dark anyhow cannot tell. */
  private static void vote(double[] light, int half, int[] asked, int[] dark) {
    double high = Arrays.stream(light).filter(v -> !Double.isNaN(v)).max().orElse(0);
    if (DARK > OUT * high) {
      return;
    }
    if (Arrays.stream(light).filter(v -> v < OUT * high).count() <= half) {
      Arrays.stream(known(light)).forEach(i -> asked[i]++);
      return; // it cannot have held
    }
    double[] held = Medians.running(light, half);
    double most = Arrays.stream(held).filter(v -> !Double.isNaN(v)).max().orElse(0);
    for (int i = 0; i < held.length; i++) {
      if (!Double.isNaN(held[i])) {
        asked[i]++;
        dark[i] += held[i] < Math.max(DARK, OUT * most) ? 1 : 0;
      }
    }
  }

  /** The numbers of those that are not NaN. */
  private static int[] known(double[] values) {
    return IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
  }

  private boolean isOut(int index) {
    return index >= first && index - first < out.length && out[index - first];
  }

  /** The numbers of a light's frames in each light of the room, in order; mostly only one. */
  List<int[]> parts(RingSeries series) {
    List<Integer> lit = new ArrayList<>();
    List<Integer> unlit = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      (isOut(series.at(i).index) ? unlit : lit).add(i);
    }
    if (lit.isEmpty() || unlit.isEmpty() || isLed(series, lit, unlit)) {
      lit.addAll(unlit);
      return List.of(numbers(lit));
    }
    return List.of(numbers(lit), numbers(unlit));
  }

  private static int[] numbers(List<Integer> frames) {
    return frames.stream().mapToInt(i -> i).sorted().toArray();
  }

  /** Whether it was the LED itself that went out, which lit all there was to see. */
  private static boolean isLed(RingSeries series, List<Integer> lit, List<Integer> unlit) {
    double halo = least(series, HALO, lit) - least(series, HALO, unlit);
    double outside = least(series, Rings.COUNT - 1, lit) - least(series, Rings.COUNT - 1, unlit);
    return halo > LED_FALL * outside;
  }

  private static double least(RingSeries series, int ring, List<Integer> frames) {
    double[] sorted =
        frames.stream().mapToDouble(i -> series.leastLight(i, ring)).sorted().toArray();
    return sorted[(int) Math.round(SELDOM * (sorted.length - 1))];
  }
}
