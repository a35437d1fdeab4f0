package io.telltale.render;

/**
 * When a camera takes its frames.
 *
 * @param fps nominal frames a second, 1 to 240
 * @param jitter standard deviation of a frame's time in seconds; 0 = a steady clock
 * @param dropped part of the frames that go missing, below 0.5
 * @param fallsTo frames a second that it falls to somewhere in the clip, as webcams do in the dark;
 *     0 = never
 */
public record Rate(double fps, double jitter, double dropped, double fallsTo) {
  public Rate {
    Checks.range("frame rate", fps, 1, 240);
    Checks.range("time jitter", jitter, 0, 0.1);
    Checks.range("dropped part", dropped, 0, 0.5);
    Checks.range("rate to fall to", fallsTo, 0, fps);
  }

  /** A steady clock. */
  public static Rate steady(double fps) {
    return new Rate(fps, 0, 0, 0);
  }

  /** The lowest rate of the clip. */
  double slowest() {
    return fallsTo > 0 ? fallsTo : fps;
  }
}
