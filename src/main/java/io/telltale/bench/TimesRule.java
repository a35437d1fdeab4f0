package io.telltale.bench;

import java.util.List;

/** Judges how often something was shown. */
final class TimesRule {
  private TimesRule() {}

  static Ruling judge(Expectation.Times times, Window window) {
    List<Sighting> found = window.find(times.subject(), times.within());
    int sure = (int) found.stream().filter(Sighting::sure).count();
    int most = found.size();
    boolean whole = Double.isInfinite(times.within()) || window.reaches(times.within());
    boolean blind = window.unseen(times.within()).isPresent();
    boolean open = !window.settled(times.within());
    Range range = new Range(sure, blind || !whole || open ? Expectation.MOST : most);
    Outcome outcome = range.outcome(times.bound(), times.times());
    String seen =
        "It was shown "
            + Words.count(sure, "time", "times")
            + (most > sure ? ", and perhaps " + (most - sure) + " more" : "")
            + (blind ? "; the light was not always in sight" : "")
            + (whole ? "" : "; the recording ends at " + Words.time(window.length()))
            + (found.isEmpty() && outcome != Outcome.PASSED
                ? "; seen: " + Rules.shown(window.recording())
                : "")
            + ".";
    Ruling ruling =
        Ruling.of(times, outcome, seen).certain(!open || outcome != Outcome.CANNOT_TELL);
    return found.isEmpty()
        ? ruling.at(window.origin(), window.end(times.within()))
        : ruling.at(found.get(0).start(), found.get(found.size() - 1).end());
  }

  /** How often at least and at most. */
  private record Range(int least, int most) {
    Outcome outcome(Bound bound, int limit) {
      boolean all = true;
      boolean none = true;
      for (int number = least; number <= most; number++) {
        boolean holds = bound.holds(number, limit);
        all &= holds;
        none &= !holds;
      }
      return all ? Outcome.PASSED : none ? Outcome.FAILED : Outcome.CANNOT_TELL;
    }
  }
}
