package io.telltale;

import io.telltale.phase.LightSignal;
import io.telltale.sample.LedTrace;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether two lights go on and off together, so that one is what the other throws on the
 * board or into the lens. Stateless and thread-safe.
 */
final class OneLight {
  /** A frame is lit above this, beside the fullest light nearby in time. */
  private static final double LIT = 0.5;

  /**
   * Correlation of being lit (phi) from which two lights are one: a frame in ten may differ, since
   * a reflection is read worse than its source.
   */
  private static final double TOGETHER = 0.7;

  /** Changes between lit and dark that both must share: fewer fall together by chance. */
  private static final int LEAST_CHANGES = 6;

  private OneLight() {}

  static boolean of(LedTrace one, LedTrace other) {
    Map<Double, Boolean> lit = new HashMap<>();
    LightSignal first = new LightSignal(one);
    for (int i = 0; i < first.size(); i++) {
      lit.put(first.time(i), first.relative(i) > LIT);
    }
    LightSignal second = new LightSignal(other);
    int[][] frames = new int[2][2];
    int changes = 0;
    int before = -1;
    for (int i = 0; i < second.size(); i++) {
      Boolean there = lit.get(second.time(i));
      if (there != null) {
        int here = second.relative(i) > LIT ? 1 : 0;
        boolean both = (here == 1) == there;
        frames[here][there ? 1 : 0]++;
        changes += both && before >= 0 && here != before ? 1 : 0;
        before = both ? here : before;
      }
    }
    return changes >= LEAST_CHANGES && phi(frames) >= TOGETHER;
  }

  /** Pearson's correlation of two things that are so or not (phi coefficient). */
  private static double phi(int[][] n) {
    double spread =
        Math.sqrt(
            (double) (n[0][0] + n[0][1])
                * (n[1][0] + n[1][1])
                * (n[0][0] + n[1][0])
                * (n[0][1] + n[1][1]));
    return spread == 0 ? 0 : ((double) n[1][1] * n[0][0] - (double) n[1][0] * n[0][1]) / spread;
  }
}
