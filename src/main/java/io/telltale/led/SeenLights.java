package io.telltale.led;

import io.telltale.sample.LedTrace;
import java.util.ArrayList;
import java.util.List;

/** All lights that are followed, as they were at one frame, for any thread to read. Immutable. */
public final class SeenLights {
  private final Sampler sampler;
  private final List<Track> followed;
  private final List<Track> then;

  /**
   * @param followed tracks, which go on
   */
  SeenLights(Sampler sampler, List<Track> followed) {
    this.sampler = sampler;
    this.followed = followed;
    this.then = followed.stream().map(Track::copy).toList();
  }

  /**
   * Chooses those that are LEDs and brings their light to scale. Takes some milliseconds for each
   * second kept.
   *
   * @param most LEDs, at least 1: fewer take less time
   */
  public LedReading read(int most) {
    List<LedTrace> traces = new ArrayList<>();
    LedReading.Leading leading = null;
    List<LedChoice.Chosen> leds = LedChoice.of(then);
    for (LedChoice.Chosen led : leds.subList(0, Math.min(most, leds.size()))) {
      Photometry light = new Photometry(led.series());
      traces.add(sampler.trace(led, light));
      if (leading == null) {
        Track track = followed.get(then.indexOf(led.track()));
        leading = new LedReading.Leading(track, light, Scale.of(light));
      }
    }
    return new LedReading(traces, leading);
  }
}
