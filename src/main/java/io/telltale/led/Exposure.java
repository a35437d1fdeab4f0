package io.telltale.led;

import java.util.Arrays;

/** Tells what the camera's exposure does from what the lights of the room do. */
final class Exposure {
  /** Logarithm of a change that is a change at all. */
  private static final double SLIGHT = Math.log(1.2);

  private Exposure() {}

  /**
   * What of a change of all surroundings may be the camera's doing: where they change by more than
   * exposure does, and on the way there, the lights were switched or dimmed.
   *
   * @param gain logarithm of the factor by which the surroundings change, frame by frame
   * @return the same, relative to the usual, and none where it was the lights; just the same where
   *     it never was
   */
  static double[] of(double[] gain) {
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
    return Math.abs(gain) > (beside ? SLIGHT : -Math.log(RoomLight.OUT));
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
}
