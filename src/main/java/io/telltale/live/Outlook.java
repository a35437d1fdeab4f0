package io.telltale.live;

import io.telltale.pattern.CameraLimits;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Pattern;
import io.telltale.pattern.Verdict;
import java.util.Locale;

/** What a light that cannot be told yet still needs. */
final class Outlook {
  /** Longer than this nobody waits; then something else must tell. */
  private static final double PATIENCE = 120;

  /** Seconds before which nothing can be told of any light. */
  private static final double FIRST = 2;

  private Outlook() {}

  /**
   * In words, empty where there is nothing to wait for.
   *
   * @param seen seconds of this light so far
   * @param fps the camera's frames a second
   */
  static String of(Finding finding, double seen, double fps) {
    if (finding.verdict() == Verdict.INSUFFICIENT && seen < FIRST) {
      return "looking";
    }
    if (finding.verdict() != Verdict.AMBIGUOUS || finding.matches().size() < 2 || !(fps >= 1)) {
      return "";
    }
    Pattern first = finding.matches().get(0).pattern();
    Pattern second = finding.matches().get(1).pattern();
    double more = CameraLimits.secondsApart(first, second, fps) - seen;
    if (more > PATIENCE) {
      return "waiting does not tell "
          + first.id()
          + " from "
          + second.id()
          + ": these look the same for good";
    }
    return more <= 0
        ? ""
        : String.format(
            Locale.ROOT,
            "%.0f more seconds and I can tell %s from %s",
            Math.ceil(more),
            first.id(),
            second.id());
  }
}
