package io.telltale.evaluate;

import io.telltale.phase.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The scores of several clips together.
 *
 * @param condition how they were filmed, or {@code all}
 * @param clips how many
 * @param shares how many of those to which it applies passed each check; absent where none
 * @param periods errors of every period that was reported, relative to the truth
 * @param blinks of those, the ones of blinks
 * @param breaths of those, the ones of breaths
 */
public record Tally(
    String condition,
    int clips,
    Map<Check, Share> shares,
    Spread periods,
    Spread blinks,
    Spread breaths) {
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
    return new Tally(
        condition,
        scores.size(),
        shares,
        spread(scores, kind -> true),
        spread(scores, Kind.BLINK::equals),
        spread(scores, Kind.BREATHE::equals));
  }

  private static Spread spread(List<ClipScore> scores, Predicate<Kind> kinds) {
    return Spread.of(
        scores.stream()
            .flatMap(score -> score.periodErrors().stream())
            .filter(error -> kinds.test(error.kind()))
            .mapToDouble(PeriodError::relative));
  }
}
