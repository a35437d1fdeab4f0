package io.telltale.sample;

import java.util.List;

/**
 * One LED over a whole clip.
 *
 * @param region where it is, at the moment it was seen best
 * @param samples one per frame in order of presentation time
 * @param prominence how far its light stands out of its surroundings, 0 (not at all) to 1
 */
public record LedTrace(Region region, List<LedSample> samples, double prominence) {
  public LedTrace {
    samples = List.copyOf(samples);
    for (int i = 1; i < samples.size(); i++) {
      if (samples.get(i).time() < samples.get(i - 1).time()) {
        throw new IllegalArgumentException(
            "samples must be in order of time, but "
                + samples.get(i).time()
                + " s follows "
                + samples.get(i - 1).time()
                + " s");
      }
    }
  }
}
