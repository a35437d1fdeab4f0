package io.telltale.bench;

import io.telltale.pattern.Light.Span;
import java.util.Locale;

/**
 * How far a time may be off.
 *
 * @param asked as a part of 1, as the expectation says; NaN = what the camera can resolve
 * @param exactness seconds within which the camera measures this time
 */
record Allowance(double asked, double exactness) {
  /**
   * Share by which a device's own clock may be off where nothing is said: an RC oscillator after
   * calibration errs by 1.5 %, a camera's clock by less than half a percent.
   */
  static final double CLOCKS = 0.02;

  /** Whether a time in seconds is one of those wanted. */
  Grade grade(double measured, Span wanted) {
    if (Double.isNaN(measured)) {
      return Grade.UNDECIDED;
    }
    double off = Math.max(0, Math.max(wanted.min() - measured, measured - wanted.max()));
    double room = room(wanted);
    if (off > room) {
      return off > room + exactness ? Grade.NOT : Grade.UNDECIDED;
    }
    // What the camera resolves is itself the limit where none was asked for.
    boolean near = off > 0 && off + exactness > room;
    return near && !Double.isNaN(asked) ? Grade.JUST : Grade.CLEAR;
  }

  /** Seconds by which a time may be off. */
  double room(Span wanted) {
    double middle = (wanted.min() + wanted.max()) / 2;
    return Double.isNaN(asked) ? CLOCKS * middle + exactness : asked * middle;
  }

  /** "±120 ms of 4.00 s, measured to ±33 ms". */
  String words(String what, Span wanted) {
    String nominal =
        wanted.min() == wanted.max()
            ? Words.time(wanted.min())
            : Words.time(wanted.min()) + " to " + Words.time(wanted.max());
    return String.format(
        Locale.ROOT,
        "%s %s ±%s, measured to ±%s",
        what,
        nominal,
        Words.time(room(wanted)),
        Words.time(exactness));
  }
}
