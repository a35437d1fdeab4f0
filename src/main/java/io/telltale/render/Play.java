package io.telltale.render;

/**
 * How a light program is to be played: all that its notation leaves open.
 *
 * @param seed decides open lengths and ranges; the same seed plays the same
 * @param seconds of light wanted, by the watcher's clock, above 0
 * @param start where in the program watching begins, in seconds of the program; before 0 the light
 *     is off
 * @param clockError how much the device's clock runs fast, as a part of 1: 0.01 = 1 % fast; between
 *     -0.1 and 0.1
 * @param repeats whether the program starts over when it ends
 * @param tick the device redraws a breath every so many seconds; 0 = without steps
 */
public record Play(
    long seed, double seconds, double start, double clockError, boolean repeats, double tick) {
  /** Device OS recomputes its LED every 25 ms (system/src/main.cpp, from the 1 ms tick). */
  static final double SERVICE_TICK = 0.025;

  public Play {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException("seconds must be above 0, was " + seconds);
    }
    if (!(Math.abs(clockError) <= 0.1)) {
      throw new IllegalArgumentException("clock error must be in [-0.1, 0.1], was " + clockError);
    }
    if (!(tick >= 0)) {
      throw new IllegalArgumentException("tick must be at least 0 s, was " + tick);
    }
  }

  /** Played once from its start by a device with a perfect clock, redrawn every 25 ms. */
  public static Play of(long seed, double seconds) {
    return new Play(seed, seconds, 0, 0, false, SERVICE_TICK);
  }

  /** The same, watched from another moment of the program on. */
  public Play from(double programSeconds) {
    return new Play(seed, seconds, programSeconds, clockError, repeats, tick);
  }

  /** The same, by a device whose clock is that part of 1 fast. */
  public Play fast(double error) {
    return new Play(seed, seconds, start, error, repeats, tick);
  }

  /** The same, starting over when the program ends, or not. */
  public Play repeating(boolean again) {
    return new Play(seed, seconds, start, clockError, again, tick);
  }

  /** The same, with breaths redrawn every so many seconds; 0 = without steps. */
  public Play ticking(double tickSeconds) {
    return new Play(seed, seconds, start, clockError, repeats, tickSeconds);
  }

  /** Seconds of the program that pass while the watcher's clock runs {@code seconds}. */
  double until() {
    return start + seconds * (1 + clockError);
  }
}
