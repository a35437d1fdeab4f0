package io.telltale.camera;

import io.telltale.video.Frame;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import org.jspecify.annotations.Nullable;

/**
 * A webcam that is left to its automatics for a moment, so that they find what suits the light, and
 * then has them held still.
 */
final class FixedFeed implements Feed {
  /** Seconds in which the automatics of usual cameras come to rest; nobody sees these frames. */
  private static final double SETTLING = 2;

  private final Feed feed;
  private final @Nullable HeldAutomatics held;

  /**
   * Waits for a camera that is open, and holds it. What came of that is told; a camera that does
   * not let itself be held is read all the same.
   *
   * @throws VideoException if it sends nothing; it is closed then
   */
  FixedFeed(Feed feed, CameraControls.Opener controls, CameraOptions options, Timepiece timepiece)
      throws VideoException {
    this.feed = feed;
    try {
      settle(new CaptureClock(timepiece));
    } catch (VideoException e) {
      feed.close();
      throw e;
    }
    this.held = hold(controls, options);
  }

  private void settle(CaptureClock clock) throws VideoException {
    double time = 0;
    while (time < SETTLING) {
      try (Frame frame = feed.next(clock)) {
        time = frame == null ? SETTLING : frame.time();
      }
    }
  }

  private static @Nullable HeldAutomatics hold(
      CameraControls.Opener controls, CameraOptions options) {
    try {
      HeldAutomatics held = new HeldAutomatics(controls.open(), options.webcam().exposure());
      options.listener().noted(held.outcome());
      return held;
    } catch (VideoException e) {
      options.listener().noted("exposure and white balance stay automatic: " + e.getMessage());
      return null;
    }
  }

  @Override
  public VideoInfo info() {
    return feed.info();
  }

  @Override
  public @Nullable Frame next(CaptureClock clock) throws VideoException {
    return feed.next(clock);
  }

  @Override
  public void cancel() {
    feed.cancel();
  }

  @Override
  public void close() {
    if (held != null) {
      held.close();
    }
    feed.close();
  }
}
