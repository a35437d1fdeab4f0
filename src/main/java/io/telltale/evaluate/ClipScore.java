package io.telltale.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The score of one clip.
 *
 * @param file the name of the video
 * @param condition how it was filmed
 * @param truth what was shown
 * @param checks what it was scored for and whether it passed; what does not apply is absent
 * @param periodErrors of every blink and breath that was reported
 * @param confidence of the pattern named first, NaN where none was named
 * @param told what was answered, in short
 */
public record ClipScore(
    String file,
    String condition,
    String truth,
    Map<Check, Boolean> checks,
    List<PeriodError> periodErrors,
    double confidence,
    String told) {
  public ClipScore {
    Map<Check, Boolean> copy = new EnumMap<>(Check.class);
    copy.putAll(checks);
    checks = java.util.Collections.unmodifiableMap(copy);
    periodErrors = List.copyOf(periodErrors);
  }

  /** Whether it passed that check; false where it does not apply. */
  public boolean passed(Check check) {
    return checks.getOrDefault(check, false);
  }

  /** Whether there was an LED to find and it was not found. */
  public boolean lost() {
    return checks.containsKey(Check.LOCATED) && !passed(Check.LOCATED);
  }
}
