package io.telltale.live;

import io.telltale.sample.LedSample;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices what is in the way of reading, frame by frame. Not thread-safe. */
final class TroubleWatch {
  /** Seconds without the LED that are worth a word: a hand that reaches over the board. */
  private static final double UNSEEN = 1;

  /** Frames over which a rate is taken: two seconds at 30 frames a second. */
  private static final int RATE_FRAMES = 60;

  /** Share of its best rate from which a camera has fallen: from 30 to 15 or 10, not to 25. */
  private static final double FALLEN = 0.65;

  /** The same for having come back. */
  private static final double RISEN = 0.85;

  /** Frames that a period of a blink needs, below which its rhythm cannot be told. */
  private static final double FRAMES_A_PERIOD = 2.2;

  private final double[] times = new double[RATE_FRAMES];
  private int frames;
  private double best;
  private boolean fallen;
  private double seen = Double.NaN;
  private boolean lost;

  /**
   * Takes a frame.
   *
   * @param sample of the LED in it, null while none is found
   * @return what is to be said, if anything is
   */
  Optional<String> frame(double time, @Nullable LedSample sample) {
    Optional<String> rate = rate(time);
    return rate.isPresent() ? rate : view(time, sample);
  }

  private Optional<String> rate(double time) {
    double span = time - times[frames % RATE_FRAMES];
    times[frames % RATE_FRAMES] = time;
    if (frames++ < RATE_FRAMES || !(span > 0)) {
      return Optional.empty();
    }
    double fps = RATE_FRAMES / span;
    boolean now = fps < (fallen ? RISEN : FALLEN) * best;
    if (now == fallen) {
      best = fallen ? best : Math.max(best, fps);
      return Optional.empty();
    }
    fallen = now;
    return Optional.of(
        fallen
            ? String.format(
                Locale.ROOT,
                "the camera fell from %.0f to %.0f frames a second, as in the dark: blinks faster"
                    + " than %.0f Hz cannot be told; more light brings it back",
                best,
                fps,
                fps / FRAMES_A_PERIOD)
            : String.format(Locale.ROOT, "the camera is back at %.0f frames a second", fps));
  }

  private Optional<String> view(double time, @Nullable LedSample sample) {
    boolean visible = sample != null && sample.confidence() > 0;
    if (visible) {
      seen = time;
      if (lost) {
        lost = false;
        return Optional.of("the LED is in view again");
      }
      return Optional.empty();
    }
    if (lost || !(time - seen > UNSEEN)) {
      return Optional.empty();
    }
    lost = true;
    return Optional.of("the LED is out of view: what it does is not known");
  }
}
