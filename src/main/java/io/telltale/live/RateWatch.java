package io.telltale.live;

import java.util.Locale;
import java.util.Optional;

/** Notices when a camera takes fewer frames than it can. Not thread-safe. */
final class RateWatch {
  /** Frames over which a rate is taken: two seconds at 30 frames a second. */
  private static final int FRAMES = 60;

  /** Share of its best rate from which a camera has fallen: from 30 to 15 or 10, not to 25. */
  private static final double FALLEN = 0.65;

  /** The same for having come back. */
  private static final double RISEN = 0.85;

  /** Frames that a period of a blink needs, below which its rhythm cannot be told. */
  private static final double FRAMES_A_PERIOD = 2.2;

  /** Seconds between two frames that are a broken connection, which is told elsewhere. */
  private static final double GAP = 1;

  private final double[] times = new double[FRAMES];
  private int frames;
  private double newest = Double.NaN;
  private double best;
  private boolean fallen;

  /**
   * Takes a frame of that time in seconds.
   *
   * @return what is to be said, if anything is
   */
  Optional<Notice> frame(double time) {
    if (time - newest > GAP) {
      frames = 0;
    }
    newest = time;
    double span = time - times[frames % FRAMES];
    times[frames % FRAMES] = time;
    if (frames++ < FRAMES || !(span > 0)) {
      return Optional.empty();
    }
    double fps = FRAMES / span;
    boolean now = fps < (fallen ? RISEN : FALLEN) * best;
    if (now == fallen) {
      best = fallen ? best : Math.max(best, fps);
      return Optional.empty();
    }
    fallen = now;
    return Optional.of(
        fallen
            ? fell(fps)
            : Notice.relief(
                String.format(Locale.ROOT, "the camera is back at %.0f frames a second", fps)));
  }

  private Notice fell(double fps) {
    return Notice.trouble(
        String.format(
            Locale.ROOT,
            "the camera fell from %.0f to %.0f frames a second, as in the dark: blinks faster than"
                + " %.0f Hz cannot be told; more light brings it back",
            best,
            fps,
            fps / FRAMES_A_PERIOD));
  }
}
