package io.telltale.pattern;

import java.util.Optional;

/**
 * A stretch of a recording in which the light meant one thing.
 *
 * @param start presentation time in seconds
 * @param end presentation time in seconds, not before {@code start}
 * @param finding what it meant, judged from this stretch alone
 */
public record Episode(double start, double end, Finding finding) {
  public Episode {
    if (!(start <= end)) {
      throw new IllegalArgumentException("An episode from " + start + " s to " + end + " s");
    }
  }

  @Override
  public String toString() {
    String what = pattern().map(Pattern::id).orElse("?");
    return "%s %s %.2f-%.2f s".formatted(finding.verdict().word(), what, start, end);
  }

  /** The pattern that explains it best, or nothing where none does. */
  public Optional<Pattern> pattern() {
    return finding.matches().stream().findFirst().map(Match::pattern);
  }

  /** Whether its pattern is told for certain. */
  boolean recognised() {
    return finding.verdict() == Verdict.RECOGNISED;
  }
}
