package io.telltale.bench;

import java.util.List;
import java.util.Optional;

/** How long light must be watched for what is expected of it. Stateless and thread-safe. */
public final class Deadline {
  private Deadline() {}

  /**
   * Seconds of light after which more could change nothing.
   *
   * @return infinite where an expectation has no end of its own, such as {@code never sos}
   */
  public static double of(List<Post> posts) {
    return posts.stream()
        .flatMap(it -> it.expectations().stream())
        .mapToDouble(Deadline::of)
        .max()
        .orElse(0);
  }

  /** The first expectation that has no end of its own. */
  public static Optional<Expectation> endless(List<Post> posts) {
    return posts.stream()
        .flatMap(it -> it.expectations().stream())
        .filter(it -> Double.isInfinite(of(it)))
        .findFirst();
  }

  private static double of(Expectation expectation) {
    double asked = Double.POSITIVE_INFINITY;
    if (expectation instanceof Expectation.Shows shows) {
      asked = shows.within();
    } else if (expectation instanceof Expectation.Never never) {
      asked = never.lasting();
    } else if (expectation instanceof Expectation.Times times) {
      asked = times.within();
    }
    return asked + Window.SETTLES;
  }
}
