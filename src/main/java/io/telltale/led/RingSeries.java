package io.telltale.led;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The rings of one track over the frames in which it was in view, as columns of numbers.
 *
 * <p>Linear light as {@link Rings} measures it; {@code ring} 0 is the core.
 */
final class RingSeries {
  private final List<TrackPoint> seen = new ArrayList<>();
  private final SceneGain gain;
  private final int total;

  /** As measured, whatever the camera's exposure did. */
  RingSeries(List<TrackPoint> measured) {
    this(measured, SceneGain.NONE);
  }

  /** As it would have been measured at one and the same exposure. */
  RingSeries(List<TrackPoint> measured, SceneGain gain) {
    this.gain = gain;
    total = measured.size();
    for (TrackPoint m : measured) {
      if (m.rings != null) {
        seen.add(m);
      }
    }
  }

  /** The same, of some of the frames in view only, by their numbers in order of time. */
  RingSeries only(int[] frames) {
    return new RingSeries(Arrays.stream(frames).mapToObj(seen::get).toList(), gain);
  }

  /** Frames in view. */
  int size() {
    return seen.size();
  }

  /** Frames in view as a share of those it was followed through. */
  double presence() {
    return total == 0 ? 0 : (double) seen.size() / total;
  }

  TrackPoint at(int i) {
    return seen.get(i);
  }

  /** A frame that came after these, by itself, at the exposure of the last of these. */
  RingSeries later(TrackPoint point) {
    return new RingSeries(List.of(point), gain);
  }

  double light(int i, int ring, int channel) {
    return rings(i)[ring * Rings.PER_RING + channel] / gain.at(seen.get(i).index, channel);
  }

  /** Of the channel that has least. */
  double leastLight(int i, int ring) {
    return Math.min(light(i, ring, 0), Math.min(light(i, ring, 1), light(i, ring, 2)));
  }

  /** Frames in the room's one light, and in its other. */
  List<int[]> inEachLight() {
    return gain.room().parts(this);
  }

  /** Share of the ring's pixels that clip in the channel. */
  double clipped(int i, int ring, int channel) {
    return rings(i)[ring * Rings.PER_RING + 3 + channel];
  }

  /** Share of the ring's pixels that clip, in the channel in which most do. */
  double clipped(int i, int ring) {
    return Math.max(clipped(i, ring, 0), Math.max(clipped(i, ring, 1), clipped(i, ring, 2)));
  }

  /** Share of the ring's pixels that clip, over all frames; there must be one. */
  double clipped(int ring) {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += clipped(i, ring);
    }
    return sum / size();
  }

  /** The value below which the given share of the frames lies, for a ring and a channel. */
  double quantile(int ring, int channel, double share) {
    double[] values = sorted(ring, channel);
    return values[(int) Math.min(values.length - 1L, Math.round(share * (values.length - 1)))];
  }

  /** How much a ring changes in a channel, the given share of the frames left out at either end. */
  double range(int ring, int channel, double wild) {
    double[] values = sorted(ring, channel);
    int out = (int) Math.round(wild * (values.length - 1));
    return values[values.length - 1 - out] - values[out];
  }

  private double[] sorted(int ring, int channel) {
    double[] values = new double[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = light(i, ring, channel);
    }
    Arrays.sort(values);
    return values;
  }

  private float[] rings(int i) {
    return Objects.requireNonNull(seen.get(i).rings);
  }
}
