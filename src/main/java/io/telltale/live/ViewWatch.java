package io.telltale.live;

import io.telltale.sample.LedSample;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices when the LED cannot be seen. Not thread-safe. */
final class ViewWatch {
  /** Seconds without the LED that are worth a word: a hand that reaches over the board. */
  private static final double UNSEEN = 1;

  private double seen = Double.NaN;
  private boolean lost;

  /**
   * Takes a frame.
   *
   * @param sample of the LED in it, null while none is found
   * @return what is to be said, if anything is
   */
  Optional<Notice> frame(double time, @Nullable LedSample sample) {
    boolean visible = sample != null && sample.confidence() > 0;
    if (visible) {
      seen = time;
      if (lost) {
        lost = false;
        return Optional.of(Notice.relief("the LED is in view again"));
      }
      return Optional.empty();
    }
    if (lost || !(time - seen > UNSEEN)) {
      return Optional.empty();
    }
    lost = true;
    return Optional.of(Notice.trouble("the LED is out of view: what it does is not known"));
  }
}
