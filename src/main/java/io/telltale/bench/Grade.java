package io.telltale.bench;

/** How well something that was measured meets what was asked for, the best first. */
enum Grade {
  /** Beyond doubt. */
  CLEAR,
  /** Within the limit, but by less than the measurement is exact. */
  JUST,
  /** Outside the limit by less than the measurement is exact, or not measured well enough. */
  UNDECIDED,
  /** Outside the limit. */
  NOT;

  /** The worse of the two. */
  Grade and(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether it counts as met. */
  boolean met() {
    return this == CLEAR || this == JUST;
  }
}
