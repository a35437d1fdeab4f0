package io.telltale.phase;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of frames in which the light was on in one colour, or off.
 *
 * @param colour null when off
 * @param from first frame
 * @param to one past the last frame
 * @param start when it began in seconds, finer than a frame where a partly lit frame tells
 * @param end when it ended in seconds
 */
record Run(@Nullable Colour colour, int from, int to, double start, double end) {
  boolean lit() {
    return colour != null;
  }

  double length() {
    return end - start;
  }
}
