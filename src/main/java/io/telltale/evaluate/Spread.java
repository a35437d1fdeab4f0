package io.telltale.evaluate;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How errors are spread.
 *
 * @param median of them, NaN where there are none
 * @param p95 below which 95 % of them are, NaN where there are none
 */
public record Spread(double median, double p95) {
  private static final double MEDIAN = 50;
  private static final double P95 = 95;

  static Spread of(DoubleStream errors) {
    double[] all = errors.toArray();
    return all.length == 0
        ? new Spread(Double.NaN, Double.NaN)
        : new Spread(StatUtils.percentile(all, MEDIAN), StatUtils.percentile(all, P95));
  }
}
