package io.telltale.pattern;

import io.telltale.phase.LightSignal;

/**
 * The best way to lay a clip through one program of a pattern.
 *
 * @param candidate which program
 * @param cost what all frames together speak against it, in nats
 * @param mean cost of a frame in nats, by {@link Evidence#share}
 * @param worst mean cost of a frame over the worst stretch of about a second
 * @param unseen of the program's lit stretches, how many were not passed
 * @param passed of the program's lit stretches, how many were, not counting blinks that are too
 *     fast for the camera and look like anything, nor lights that last if all are of one colour,
 *     nor dim ones, which may read as dark
 * @param imagined of them, how many were passed although the clip never shows their colour
 * @param own seconds spent in the pattern's own light
 * @param pace light time over clip time within the program's rhythms: 1 = as written
 * @param start frame in which the pattern's own light began
 * @param end frame before which it ended
 */
record Alignment(
    Candidate candidate,
    double cost,
    double mean,
    double worst,
    int unseen,
    int passed,
    int imagined,
    double own,
    double pace,
    int start,
    int end) {

  /** Cost in nats of a part of a pattern that a clip does not show. */
  static final double UNSEEN = 5;

  /** What speaks against the pattern altogether, in nats. */
  double against() {
    return cost + UNSEEN * unseen - Math.log(candidate.pattern().prior());
  }

  /** When the pattern's own light began, in seconds; the clip's beginning where none was seen. */
  double from(LightSignal signal) {
    return signal.time(Math.max(0, start));
  }

  /** When it ended, in seconds. */
  double to(LightSignal signal) {
    return end < signal.size() ? signal.time(end) : signal.end();
  }
}
