package io.telltale.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The scores of several clips together.
 *
 * @param condition how they were filmed, or {@code all}
 * @param clips how many
 * @param shares how many of those to which it applies passed each check; absent where none
 * @param medianPeriodError relative, NaN where no period was reported
 * @param p95PeriodError below which 95 % of them are, relative, NaN where no period was reported
 */
public record Tally(
    String condition,
    int clips,
    Map<Check, Share> shares,
    double medianPeriodError,
    double p95PeriodError) {
  private static final double MEDIAN = 50;
  private static final double P95 = 95;

  public Tally {
    Map<Check, Share> copy = new EnumMap<>(Check.class);
    copy.putAll(shares);
    shares = Collections.unmodifiableMap(copy);
  }

  /** Counts the scores. */
  public static Tally of(String condition, List<ClipScore> scores) {
    Map<Check, Share> shares = new EnumMap<>(Check.class);
    for (Check check : Check.values()) {
      List<ClipScore> scored = scores.stream().filter(s -> s.checks().containsKey(check)).toList();
      if (!scored.isEmpty()) {
        int passed = (int) scored.stream().filter(s -> s.passed(check)).count();
        shares.put(check, new Share(passed, scored.size()));
      }
    }
    double[] errors =
        scores.stream().flatMap(s -> s.periodErrors().stream()).mapToDouble(e -> e).toArray();
    return new Tally(
        condition, scores.size(), shares, percentile(errors, MEDIAN), percentile(errors, P95));
  }

  private static double percentile(double[] values, double percent) {
    return values.length == 0 ? Double.NaN : StatUtils.percentile(values, percent);
  }
}
