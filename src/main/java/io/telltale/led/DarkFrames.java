package io.telltale.led;

import java.util.Arrays;
import java.util.List;

/**
 * The frames in which the lively lights of a scene are off, so that they throw no colour on what
 * lies around. Immutable and thread-safe.
 */
final class DarkFrames {
  private static final int RIM = 1;

  /** Share of the frames, at either end, that may be wild. */
  private static final double WILD = 0.02;

  /** Share of the range of its rim, in the channel that changes most, up to which it is off. */
  private static final double OFF = 0.2;

  /** Share of the promise of the liveliest from which another light is lively as well. */
  private static final double LIVELY = 0.5;

  /** Times that one goes on or off, if it blinks: a breath or a longer light does so twice. */
  private static final int BLINKS = 3;

  private final boolean[] dark;

  /** How often it went on or off before each frame. */
  private final int[] turns;

  private DarkFrames(boolean[] dark) {
    this.dark = dark;
    this.turns = new int[dark.length];
    for (int i = 1; i < dark.length; i++) {
      turns[i] = turns[i - 1] + (dark[i] == dark[i - 1] ? 0 : 1);
    }
  }

  /**
   * Finds them.
   *
   * @param first number of the frame that is told as frame 0
   * @param frames how many
   */
  static DarkFrames of(List<Track> tracks, int first, int frames) {
    boolean[] dark = new boolean[frames];
    Arrays.fill(dark, true);
    double most = tracks.stream().mapToDouble(Track::promise).max().orElse(0);
    tracks.stream()
        .filter(track -> track.promise() >= LIVELY * most)
        .map(track -> new RingSeries(track.measured()))
        .filter(series -> series.size() > 0)
        .forEach(series -> markLit(series, first, dark));
    return new DarkFrames(dark);
  }

  private static void markLit(RingSeries series, int first, boolean[] dark) {
    double[] least = new double[3];
    double range = 0;
    for (int c = 0; c < 3; c++) {
      least[c] = series.quantile(RIM, c, WILD);
      range = Math.max(range, series.range(RIM, c, WILD));
    }
    for (int i = 0; i < series.size(); i++) {
      for (int c = 0; c < 3; c++) {
        dark[series.at(i).index - first] &= series.light(i, RIM, c) <= least[c] + OFF * range;
      }
    }
  }

  /** The values of the dark frames, NaN in the place of all others. */
  double[] only(double[] values) {
    double[] out = values.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = dark[i] ? out[i] : Double.NaN;
    }
    return out;
  }

  /** Whether a light blinks in the frames around one, {@code half} of them on either side. */
  boolean blinks(int frame, int half) {
    int to = Math.min(turns.length - 1, frame + half);
    return turns[to] - turns[Math.max(0, frame - half)] >= BLINKS;
  }
}
