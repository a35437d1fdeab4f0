package io.telltale.led;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.VideoInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the light of every LED in frames that never end, as a camera gives them.
 *
 * <p>Takes frame by frame and tells at any time what was seen lately. Only the last seconds are
 * kept, so memory stays the same for days. Not thread-safe.
 */
public final class LiveLeds implements AutoCloseable {
  /** Seconds between two times that old samples are dropped: seldom enough to cost nothing. */
  private static final double DROP_EVERY = 1;

  private final LedTracker tracker;
  private final Sampler sampler;
  private final double keepSeconds;
  private double newest = Double.NEGATIVE_INFINITY;
  private double dropped = Double.NEGATIVE_INFINITY;
  private @Nullable Leading leading;

  /** The LED told first, and how to read its light in frames to come. */
  private record Leading(Track track, Photometry light, Scale scale) {}

  /**
   * @param info of the camera
   * @param only region of the upright picture of the first frame in which the LED is, or null to
   *     look for LEDs
   * @param keepSeconds of samples that are kept, more than 0
   */
  public LiveLeds(VideoInfo info, @Nullable Region only, double keepSeconds) {
    if (!(keepSeconds > 0)) {
      throw new IllegalArgumentException(
          "the time to keep must be more than 0 s, was " + keepSeconds);
    }
    this.sampler = new Sampler(info);
    this.tracker = new LedTracker(only == null ? null : sampler.stored(only));
    this.keepSeconds = keepSeconds;
  }

  /**
   * Takes the next frame.
   *
   * @param frame is this object's own from now on, also if it is refused; closed when it is no
   *     longer needed
   * @throws IllegalArgumentException if the frame is earlier than the one before
   */
  public void accept(Frame frame) {
    if (frame.time() < newest) {
      double time = frame.time();
      frame.close();
      throw new IllegalArgumentException(
          "frames must come in order of time, but %s s follows %s s".formatted(time, newest));
    }
    newest = frame.time();
    tracker.accept(frame);
    if (newest - dropped > DROP_EVERY) {
      drop();
    }
  }

  private void drop() {
    tracker.forgetBefore(newest - keepSeconds);
    dropped = newest;
  }

  /**
   * What the LEDs did lately: all that was seen from the kept seconds before the newest frame up to
   * it. Takes some milliseconds for each ten seconds kept, so it is for once or twice a second.
   *
   * @return the likely status LED first; empty where nothing lit was found
   */
  public List<LedTrace> traces() {
    return traces(Integer.MAX_VALUE);
  }

  /**
   * The same of no more than so many LEDs, which takes the less time.
   *
   * @param most LEDs, at least 1
   */
  public List<LedTrace> traces(int most) {
    drop();
    List<LedTrace> traces = new ArrayList<>();
    leading = null;
    List<LedChoice.Chosen> leds = LedChoice.of(tracker.tracks());
    for (LedChoice.Chosen led : leds.subList(0, Math.min(most, leds.size()))) {
      Photometry light = new Photometry(led.series());
      traces.add(sampler.trace(led, light));
      if (leading == null) {
        leading = new Leading(led.track(), light, Scale.of(light));
      }
    }
    return traces;
  }

  /**
   * The newest frame's sample of the LED that {@link #traces} last told first, in the scale and
   * against the unlit scene of then. Takes microseconds, so it may be asked after every frame.
   *
   * @return empty before {@code traces} has found an LED, and once it is no longer followed
   */
  public Optional<LedSample> latest() {
    if (leading == null || !tracker.follows(leading.track)) {
      return Optional.empty();
    }
    TrackPoint point = leading.track.last();
    double[] light = point.rings == null ? new double[3] : leading.light.later(point);
    return Optional.of(Sampler.sample(point, light, leading.scale));
  }

  /** Gives back all frames that are still held. */
  @Override
  public void close() {
    tracker.close();
  }
}
