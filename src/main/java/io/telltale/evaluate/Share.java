package io.telltale.evaluate;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * So many of so many.
 *
 * @param count how many, at most {@code of}
 * @param of how many there are, at least 1
 */
public record Share(int count, int of) {
  private static final double LEVEL = 0.95;

  public Share {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException(
          "a share must be some of at least one, was " + count + " of " + of);
    }
  }

  /** As a number from 0 to 1. */
  public double value() {
    return (double) count / of;
  }

  /** Lower end of Wilson's 95 % interval, from 0. */
  public double low() {
    return count == 0 ? 0 : interval().getLowerBound();
  }

  /** Upper end of Wilson's 95 % interval, to 1. */
  public double high() {
    return count == of ? 1 : interval().getUpperBound();
  }

  private ConfidenceInterval interval() {
    return new WilsonScoreInterval().createInterval(of, count, LEVEL);
  }
}
