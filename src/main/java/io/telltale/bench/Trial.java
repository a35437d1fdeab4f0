package io.telltale.bench;

import java.util.List;

/**
 * One recording of a light that is known, and what was made of it.
 *
 * @param shown id of the pattern that was shown
 * @param accepted ids that no camera could tell from it, its own among them
 * @param told the id that was recognised, or the word of the verdict where none was
 * @param recognised whether one pattern was told with confidence
 * @param errors of each period that was measured, as a part of 1: 0.01 = 1 % too long
 * @param fps mean frames a second of the recording
 */
public record Trial(
    String shown,
    List<String> accepted,
    String told,
    boolean recognised,
    List<Double> errors,
    double fps) {
  public Trial {
    accepted = List.copyOf(accepted);
    errors = List.copyOf(errors);
  }

  /** Whether it was told for what it is. */
  boolean right() {
    return recognised && accepted.contains(told);
  }

  /** Whether it was told for something else, with confidence. */
  boolean confused() {
    return recognised && !accepted.contains(told);
  }
}
