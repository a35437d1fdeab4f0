package io.telltale.bench;

/** How a number is limited. */
public enum Bound {
  EXACTLY("exactly"),
  AT_MOST("at most"),
  AT_LEAST("at least");

  private final String words;

  Bound(String words) {
    this.words = words;
  }

  /** As an expectation says it. */
  String words() {
    return words;
  }

  /** Whether a number keeps within the limit. */
  boolean holds(int number, int limit) {
    return switch (this) {
      case EXACTLY -> number == limit;
      case AT_MOST -> number <= limit;
      case AT_LEAST -> number >= limit;
    };
  }
}
