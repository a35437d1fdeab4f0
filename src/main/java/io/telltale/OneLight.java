package io.telltale;

import io.telltale.phase.LightSignal;
import io.telltale.sample.LedTrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

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
    List<double[]> both = new ArrayList<>();
    int changes = 0;
    double before = Double.NaN;
    for (int i = 0; i < second.size(); i++) {
      Boolean there = lit.get(second.time(i));
      if (there != null) {
        double here = second.relative(i) > LIT ? 1 : 0;
        both.add(new double[] {here, there ? 1 : 0});
        if ((here == 1) == there) {
          changes += here == 1 - before ? 1 : 0;
          before = here;
        }
      }
    }
    return changes >= LEAST_CHANGES && correlation(both) >= TOGETHER;
  }

  /** Pearson's correlation of two things that are so or not (phi); NaN where one never changes. */
  private static double correlation(List<double[]> both) {
    double[] here = both.stream().mapToDouble(b -> b[0]).toArray();
    double[] there = both.stream().mapToDouble(b -> b[1]).toArray();
    return new PearsonsCorrelation().correlation(here, there);
  }
}
