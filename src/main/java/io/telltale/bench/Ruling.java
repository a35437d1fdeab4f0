package io.telltale.bench;

/**
 * What became of one expectation, with the evidence. A value, safe to share between threads.
 *
 * @param expectation that was judged
 * @param outcome what became of it
 * @param marginal whether it passed only just: nearer to the limit than the measurement is exact,
 *     or in the last tenth of the time that it had
 * @param certain whether no later light can change it
 * @param from presentation time in seconds at which the evidence begins; NaN where there is none
 * @param to presentation time in seconds at which it ends; NaN where there is none
 * @param seen what was seen, one sentence for a person
 * @param allowed what was taken as near enough, and why; empty where no time was measured
 */
public record Ruling(
    Expectation expectation,
    Outcome outcome,
    boolean marginal,
    boolean certain,
    double from,
    double to,
    String seen,
    String allowed) {
  public Ruling {
    if (marginal && outcome != Outcome.PASSED) {
      throw new IllegalArgumentException("only what passed can be marginal");
    }
  }

  static Ruling passed(Expectation expectation, Sighting evidence, String seen) {
    return new Ruling(
        expectation, Outcome.PASSED, false, true, evidence.start(), evidence.end(), seen, "");
  }

  static Ruling of(Expectation expectation, Outcome outcome, String seen) {
    return new Ruling(expectation, outcome, false, true, Double.NaN, Double.NaN, seen, "");
  }

  /** The same with a stretch of the recording to look at. */
  Ruling at(double start, double end) {
    return new Ruling(expectation, outcome, marginal, certain, start, end, seen, allowed);
  }

  /** The same, passed only just if that is so. */
  Ruling marginal(boolean just) {
    return new Ruling(expectation, outcome, just, certain, from, to, seen, allowed);
  }

  /** The same, open as long as more light may come. */
  Ruling certain(boolean sure) {
    return new Ruling(expectation, outcome, marginal, sure, from, to, seen, allowed);
  }

  /** The same with what was allowed. */
  Ruling allowing(String words) {
    return new Ruling(expectation, outcome, marginal, certain, from, to, seen, words);
  }

  /** Whether there is a stretch of the recording to look at. */
  public boolean hasMoment() {
    return Double.isFinite(from) && Double.isFinite(to);
  }

  /** "passed", "marginal", "failed" or "cannot-tell". */
  public String word() {
    return marginal ? "marginal" : outcome.word();
  }
}
