package io.telltale.bench;

import io.telltale.pattern.Pattern;
import io.telltale.video.VideoException;

/** Something in front of a camera that plays patterns as an LED would. */
public interface Screen {
  /**
   * Plays a pattern from its beginning, and returns as soon as it does.
   *
   * @param seconds for which it goes on
   * @throws VideoException if it does not play; one line for the user
   */
  void show(Pattern pattern, double seconds) throws VideoException;

  /** Goes dark. */
  void dark();
}
