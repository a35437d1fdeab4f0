package io.telltale.pattern;

import java.util.List;

/**
 * What the matcher makes of one light.
 *
 * @param verdict how sure it is
 * @param matches the patterns that explain the light, the best first; empty when unknown
 * @param timeline which pattern was shown when
 * @param reason one or two sentences for a person: why this verdict, and what would settle it
 * @param close whether the first pattern explains the light so closely, all the time, that it is
 *     none which looks like one by chance, as noise and reflections may
 */
public record Finding(
    Verdict verdict, List<Match> matches, List<Entry> timeline, String reason, boolean close) {
  public Finding {
    matches = List.copyOf(matches);
    timeline = List.copyOf(timeline);
  }

  /** A finding that is not known to be close. */
  public Finding(Verdict verdict, List<Match> matches, List<Entry> timeline, String reason) {
    this(verdict, matches, timeline, reason, false);
  }

  /**
   * One pattern on the time line.
   *
   * @param pattern its id
   * @param start presentation time in seconds
   * @param end presentation time in seconds
   */
  public record Entry(String pattern, double start, double end) {}
}
