package io.telltale.pattern;

/**
 * A pattern that explains the light.
 *
 * @param pattern which
 * @param confidence posterior probability that it is this one, 0 to 1
 */
public record Match(Pattern pattern, double confidence) {
  public Match {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], was " + confidence);
    }
  }
}
