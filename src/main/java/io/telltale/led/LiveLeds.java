package io.telltale.led;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.VideoInfo;
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
  private LedReading.@Nullable Leading leading;

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
   * What was seen lately: from the kept seconds before the newest frame up to it. Takes
   * microseconds; to read it takes longer, so that may be left to another thread.
   */
  public SeenLights seen() {
    drop();
    return new SeenLights(sampler, tracker.tracks());
  }

  /**
   * What all LEDs did lately, read at once.
   *
   * @return the likely status LED first; empty where nothing lit was found
   */
  public List<LedTrace> traces() {
    LedReading reading = seen().read(Integer.MAX_VALUE);
    use(reading);
    return reading.traces();
  }

  /**
   * Reads the light of frames to come as one that {@link #seen} told was read.
   *
   * @param reading of lights that were seen by this object
   */
  public void use(LedReading reading) {
    leading = reading.leading();
  }

  /**
   * The newest frame's sample of the first LED of the reading in {@link #use}, in the scale and
   * against the unlit scene of then. Takes microseconds, so it may be asked after every frame.
   *
   * @return empty before an LED was read, and once it is no longer followed
   */
  public Optional<LedSample> latest() {
    return leading == null || !tracker.follows(leading.track())
        ? Optional.empty()
        : Optional.of(leading.sample(leading.track().last()));
  }

  /**
   * Its samples of frames later than a moment, in order of time.
   *
   * @param time in seconds
   */
  public List<LedSample> after(double time) {
    return leading == null
        ? List.of()
        : leading.track().after(time).stream().map(leading::sample).toList();
  }

  /** Gives back all frames that are still held. */
  @Override
  public void close() {
    tracker.close();
  }
}
