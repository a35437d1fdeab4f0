package io.telltale.led;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the LEDs did up to a frame, and how to read the first one's light in frames that came later.
 * Immutable.
 */
public final class LedReading {
  private final List<LedTrace> traces;
  private final @Nullable Leading leading;

  /**
   * The LED told first.
   *
   * @param track that goes on being followed
   * @param scale of its samples
   */
  record Leading(Track track, Photometry light, Scale scale) {
    private static final double[] UNSEEN = new double[3];

    LedSample sample(TrackPoint point) {
      return Sampler.sample(point, point.rings == null ? UNSEEN : light.later(point), scale);
    }
  }

  LedReading(List<LedTrace> traces, @Nullable Leading leading) {
    this.traces = List.copyOf(traces);
    this.leading = leading;
  }

  /** The LEDs, the likely status LED first; empty where nothing lit was found. */
  public List<LedTrace> traces() {
    return traces;
  }

  @Nullable Leading leading() {
    return leading;
  }
}
