package io.telltale.video;

/**
 * Presentation times that never run backwards.
 *
 * <p>Times come as the file has them, duplicates included. A frame without a time, or with one
 * before its predecessor's, follows its predecessor by the predecessor's duration. Where the file's
 * own clock has been set back for good, its later times are moved behind what was already seen.
 */
final class Clock {
  /** Successive backward times after which the file's clock counts as set back. */
  private static final int SET_BACK_AFTER = 3;

  private final double usualDuration;
  private double previous = Double.NaN;
  private double step;
  private double offset;
  private int backward;

  /**
   * @param usualDuration of a frame in seconds, used where a frame does not tell its own
   */
  Clock(double usualDuration) {
    this.usualDuration = usualDuration;
    this.step = usualDuration;
  }

  /** Forgets the previous frame, because the next one is from elsewhere in the file. */
  void reset() {
    previous = Double.NaN;
    backward = 0;
  }

  /**
   * The presentation time of the next frame in seconds.
   *
   * @param stated what the file says, NaN where it says nothing
   * @param duration of this frame in seconds, 0 where unknown
   */
  double next(double stated, double duration) {
    double time = repaired(stated + offset);
    if (time != stated + offset && backward >= SET_BACK_AFTER) {
      offset = time - stated;
      backward = 0;
    }
    previous = time;
    step = duration > 0 ? duration : usualDuration;
    return time;
  }

  private double repaired(double stated) {
    if (Double.isNaN(previous)) {
      return Double.isNaN(stated) ? 0 : stated;
    }
    if (stated >= previous) {
      backward = 0;
      return stated;
    }
    if (!Double.isNaN(stated)) {
      backward++;
    }
    return previous + step;
  }
}
