package io.telltale.evaluate;

import io.telltale.report.Report;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Holds a report against the truth. */
public final class Scoring {
  private Scoring() {}

  /** The score of a clip that was read. */
  public static ClipScore score(Truth truth, Report report) {
    if (truth instanceof Truth.Program program) {
      return ProgramScoring.score(program, report);
    }
    return ObservedScoring.score((Truth.Observed) truth, report);
  }

  /** The score of a clip that could not be read: nothing is right, nothing is confidently wrong. */
  public static ClipScore unreadable(Truth truth, String problem) {
    Map<Check, Boolean> checks = new EnumMap<>(Check.class);
    checks.put(Check.RIGHT, false);
    if (truth instanceof Truth.Program) {
      checks.put(Check.TOP_1, false);
      checks.put(Check.CONFIDENTLY_WRONG, false);
      checks.put(Check.LOCATED, false);
    } else {
      checks.put(Check.COLOUR_AND_KIND, false);
    }
    return new ClipScore(
        truth.file(), truth.condition(), truth.name(), checks, List.of(), Double.NaN, problem);
  }
}
