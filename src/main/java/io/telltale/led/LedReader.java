package io.telltale.led;

import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.VideoException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the light of every LED in a video. Stateless and thread-safe. */
public final class LedReader {
  private LedReader() {}

  /**
   * Reads all frames of a source.
   *
   * @param frames read to the end, not closed
   * @param region of the upright picture of the first frame in which the LED is, or null to look
   *     for it
   * @return the LEDs, the likely status LED first; empty where nothing lit was found
   * @throws VideoException if the source cannot be read
   */
  public static List<LedTrace> read(FrameSource frames, @Nullable Region region)
      throws VideoException {
    Sampler sampler = new Sampler(frames.info());
    try (LedTracker tracker = new LedTracker(region == null ? null : sampler.stored(region))) {
      for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
        tracker.accept(frame);
      }
      return LedChoice.of(tracker.finish()).parallelStream()
          .map(led -> sampler.trace(led, new Photometry(led.series())))
          .toList();
    }
  }
}
