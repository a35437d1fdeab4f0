package io.telltale.phase;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import java.util.Arrays;
import java.util.List;

/**
 * One LED's samples as columns, brought to the scale on which 1 is "fully on".
 *
 * <p>Immutable and thread-safe. Frames in which the LED was not measured are left out, so
 * neighbours may lie further apart than the frame rate says.
 */
public final class LightSignal {
  /** Seconds to either side within which the light must have been fully on once, if it blinks. */
  private static final double ENVELOPE = 0.75;

  /** An envelope below this share of the clip's own maximum is darkness, not a dim blink. */
  private static final double LEAST_ENVELOPE = 0.06;

  private final List<LedSample> samples;
  private final double[] time;
  private final double[] level;
  private final double[] nearby;
  private final double frameInterval;
  private final ColourLevels levels;

  public LightSignal(LedTrace trace) {
    List<LedSample> seen = trace.samples().stream().filter(s -> s.confidence() > 0).toList();
    samples = WhiteBalance.even(Pedestal.off(seen));
    time = samples.stream().mapToDouble(LedSample::time).toArray();
    frameInterval = medianInterval(time);
    levels = new ColourLevels(samples);
    level = new double[time.length];
    for (int i = 0; i < level.length; i++) {
      level[i] = samples.get(i).brightness() / levels.full(samples.get(i));
    }
    nearby = nearby();
  }

  /** Frames measured. */
  public int size() {
    return time.length;
  }

  /** Presentation time of a frame in seconds. */
  public double time(int i) {
    return time[i];
  }

  /** Seconds until the next frame; the usual interval for the last. */
  public double interval(int i) {
    return i + 1 < time.length ? time[i + 1] - time[i] : frameInterval;
  }

  /** The usual time between frames, in seconds; 0 where there are too few to say. */
  public double frameInterval() {
    return frameInterval;
  }

  /** How long all frames took together at that interval, in seconds. */
  public double seconds() {
    return size() * frameInterval();
  }

  /** When the last frame ends, in seconds. */
  public double end() {
    return time.length == 0 ? 0 : time[time.length - 1] + frameInterval;
  }

  /** Brightness relative to the fullest light of that colour in the clip: the scale of a breath. */
  public double level(int i) {
    return level[i];
  }

  /**
   * Brightness relative to the fullest light nearby in time: the scale of a blink, free of what
   * automatic exposure does over seconds.
   */
  public double relative(int i) {
    return level[i] / nearby[i];
  }

  /** The same, held between dark and fully on. */
  double share(int i) {
    return Math.max(0, Math.min(1, relative(i)));
  }

  /** The fullest level nearby in time. */
  double nearby(int i) {
    return nearby[i];
  }

  /** The sample behind a frame. */
  public LedSample sample(int i) {
    return samples.get(i);
  }

  private double[] nearby() {
    double[] out = new double[level.length];
    int from = 0;
    int to = 0;
    for (int i = 0; i < out.length; i++) {
      while (time[from] < time[i] - ENVELOPE) {
        from++;
      }
      while (to < out.length && time[to] <= time[i] + ENVELOPE) {
        to++;
      }
      out[i] = Math.max(LEAST_ENVELOPE, nearTop(from, to));
    }
    return out;
  }

  /** The second largest level of a stretch: one wild frame does not set the scale. */
  private double nearTop(int from, int to) {
    double first = 0;
    double second = 0;
    for (int i = from; i < to; i++) {
      if (level[i] > first) {
        second = first;
        first = level[i];
      } else if (level[i] > second) {
        second = level[i];
      }
    }
    return to - from < 3 ? first : second;
  }

  private static double medianInterval(double[] time) {
    if (time.length < 2) {
      return 0;
    }
    double[] d = new double[time.length - 1];
    for (int i = 0; i < d.length; i++) {
      d[i] = time[i + 1] - time[i];
    }
    Arrays.sort(d);
    return d[d.length / 2];
  }
}
