package io.telltale.led;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the rings would show if the LED were off, while the light of the room holds: from the frames
 * nearby in which it is off, or, where it never is, from the surroundings.
 */
final class SteadyRoom {
  /** Share of the frames, darkest first, that are taken as dark whatever they show. */
  private static final double DARKEST = 0.03;

  /** Share of the largest excess of the halo below which a frame is dark. */
  private static final double DARK = 0.03;

  /** Dark frames that tell the scene at a moment. */
  private static final int NEARBY = 31;

  /**
   * Which of them, the darkest first, is taken: below the middle, since some may hold a light so
   * dim that it passes for dark, and above the least, which is noise.
   */
  private static final double TAKEN = 0.1;

  /** Saturation of what stands out in the darkest frames that shows the LED lit in them. */
  private static final double LIT_SATURATION = 0.45;

  /** What stands out in the darkest frames, relative to the brightest, when it is lit in them. */
  private static final double LIT_EXCESS = 0.25;

  /**
   * A light stands out this many times as much in the next ring inwards, at least: a board of
   * another colour than its surroundings does not.
   */
  private static final double FALL = 1.3;

  /** A light that changes by less than this share of what stands out is steady. */
  private static final double STEADY = 0.15;

  /**
   * Share of clipped pixels of a ring, over all frames, up to which it tells the light's colour.
   */
  private static final double CLIPPING_BELIEVED = 0.05;

  /** The ring whose light tells whether the LED is dark. */
  private static final int HALO = 2;

  /**
   * Share of a strong light by which it can darken the other channels: the colour matrices of
   * cameras have such negative parts.
   */
  private static final double TAKEN_AWAY = 0.3;

  private final RingSeries series;
  private final boolean neverDark;
  private final double[][] scene;
  private final double[] clipped = new double[Rings.COUNT];

  /**
   * @param series the frames in that light
   * @param brightest what stands out at most in that light or another, as {@link #standsOut} tells
   */
  SteadyRoom(RingSeries series, double brightest) {
    this.series = series;
    int n = series.size();
    this.neverDark = n > 0 && judgeNeverDark(brightest);
    this.scene = new double[n][Rings.COUNT * 3];
    if (neverDark) {
      surroundings();
    } else if (n > 0) {
      darkFrames();
    }
  }

  boolean neverDark() {
    return neverDark;
  }

  /** Share of a ring's pixels that clip without the LED: white parts, reflections. */
  double clipped(int ring) {
    return clipped[ring];
  }

  double light(int i, int ring, int channel) {
    return scene[i][ring * 3 + channel];
  }

  /**
   * The innermost ring that tells its colour: one that clips looks white, and whatever the exposure
   * does seems to change it.
   */
  private static int telling(RingSeries series) {
    int ring = 1;
    while (ring < Rings.COUNT - 2 && series.clipped(ring) > CLIPPING_BELIEVED) {
      ring++;
    }
    return ring;
  }

  /** Linear light of one channel by which a ring stands out, but for the given share of frames. */
  private static double standsOut(RingSeries series, int ring, int channel, double share) {
    return series.quantile(ring, channel, share)
        - series.quantile(Rings.COUNT - 1, channel, DARKEST);
  }

  /** The most by which the light stands out of its surroundings, in any channel. */
  static double standsOut(RingSeries series) {
    int ring = telling(series);
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < 3; c++) {
      most = Math.max(most, standsOut(series, ring, c, 1 - DARKEST));
    }
    return most;
  }

  private boolean judgeNeverDark(double brightest) {
    int ring = telling(series);
    double[] least = new double[3];
    double change = 0;
    for (int c = 0; c < 3; c++) {
      least[c] = standsOut(series, ring, c, DARKEST);
      change = Math.max(change, standsOut(series, ring, c, 1 - DARKEST) - least[c]);
    }
    double top = Photometry.max(least);
    double saturation = top <= 0 ? 0 : (top - Math.max(0, Photometry.min(least))) / top;
    double full = standsOut(series);
    boolean coloured = saturation > LIT_SATURATION && falls(ring, least);
    return full >= LIT_EXCESS * brightest
        && (change < STEADY * full || (coloured && top > LIT_EXCESS * full));
  }

  /** Whether the strongest channel of what stands out in the darkest frames falls off outwards. */
  private boolean falls(int ring, double[] least) {
    int strongest = Photometry.strongest(least);
    double inner = standsOut(series, ring - 1, strongest, DARKEST);
    return inner > FALL * least[strongest];
  }

  /**
   * What the outer rings show least of, taken for all: the LED only adds to them, so that near it
   * the board is no brighter than any shows, whatever lies further out.
   */
  private void surroundings() {
    for (int i = 0; i < scene.length; i++) {
      for (int c = 0; c < 3; c++) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = HALO + 1; k < Rings.COUNT; k++) {
          least = Math.min(least, series.light(i, k, c));
        }
        for (int k = 0; k < Rings.COUNT; k++) {
          scene[i][k * 3 + c] = least;
        }
      }
    }
  }

  /**
   * Where the light is off now and then, one set of frames for all channels: what a strong light
   * takes from another channel is not the scene's. Else each channel by itself, since a light may
   * show one die or another without ever being off.
   */
  private void darkFrames() {
    int[] together = dark(i -> halo(i, 0) + halo(i, 1) + halo(i, 2));
    boolean off = off(together);
    for (int c = 0; c < 3; c++) {
      int channel = c;
      int[] dark = off ? together : dark(i -> halo(i, channel));
      for (int k = 0; k < Rings.COUNT; k++) {
        for (int i : dark) {
          clipped[k] += series.clipped(i, k) / (3.0 * dark.length);
        }
      }
      spread(dark, c);
    }
  }

  /** Gives each frame the scene of the dark frames around the nearest one. */
  private void spread(int[] dark, int channel) {
    double[][] scenes = new double[dark.length][];
    for (int j = 0; j < dark.length; j++) {
      int from = Math.max(0, Math.min(dark.length - NEARBY, j - NEARBY / 2));
      scenes[j] = typical(dark, from, Math.min(dark.length, from + NEARBY), channel);
    }
    int next = 0;
    for (int i = 0; i < scene.length; i++) {
      while (next + 1 < dark.length && dark[next] < i) {
        next++;
      }
      int before = Math.max(0, dark[next] <= i ? next : next - 1);
      boolean nearer = Math.abs(dark[before] - i) <= Math.abs(dark[next] - i);
      double[] here = scenes[nearer ? before : next];
      for (int k = 0; k < Rings.COUNT; k++) {
        scene[i][k * 3 + channel] = here[k];
      }
    }
  }

  private double halo(int i, int channel) {
    return series.light(i, HALO, channel);
  }

  /** Whether each channel is as dark in those frames as what others take from it leaves open. */
  private boolean off(int[] frames) {
    double swing = 0;
    double excess = 0;
    for (int c = 0; c < 3; c++) {
      int channel = c;
      double least = series.quantile(HALO, c, DARKEST);
      double here = Arrays.stream(frames).mapToDouble(i -> halo(i, channel)).average().orElse(0);
      swing = Math.max(swing, series.quantile(HALO, c, 1 - DARKEST) - least);
      excess = Math.max(excess, here - least);
    }
    return excess <= TAKEN_AWAY * swing;
  }

  /** The frames in which there is least of something, in order of time. */
  private int[] dark(IntToDoubleFunction light) {
    int n = series.size();
    double[] halo = IntStream.range(0, n).mapToDouble(light).toArray();
    double[] sorted = halo.clone();
    Arrays.sort(sorted);
    double least = sorted[(int) (DARKEST * (n - 1))];
    double limit = least + DARK * (sorted[(int) (0.98 * (n - 1))] - least);
    int[] dark = new int[n];
    int found = 0;
    for (int i = 0; i < n; i++) {
      if (halo[i] <= limit) {
        dark[found++] = i;
      }
    }
    return Arrays.copyOf(dark, found);
  }

  private double[] typical(int[] frames, int from, int to, int channel) {
    double[] out = new double[Rings.COUNT];
    double[] values = new double[to - from];
    for (int k = 0; k < Rings.COUNT; k++) {
      for (int j = from; j < to; j++) {
        values[j - from] = series.light(frames[j], k, channel);
      }
      Arrays.sort(values);
      out[k] = values[(int) (TAKEN * (values.length - 1))];
    }
    return out;
  }
}
