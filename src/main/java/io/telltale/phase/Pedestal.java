package io.telltale.phase;

import io.telltale.sample.LedSample;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Light that is there all the time and not the LED's own: what was taken for the unlit scene was
 * darker than it, as where the lamp beside it went on later. Where the LED goes off it is what
 * stays, always the same. Stateless and thread-safe.
 */
final class Pedestal {
  /** Frames that show what stays; fewer may be a short dim light. */
  private static final int LEAST_FRAMES = 10;

  /** Levels between which what stays is taken off: below it is noise, above it is light. */
  private static final double LEAST = 0.06;

  private static final double MOST = 0.5;

  /** What stays is the same in this share of the dark frames, the others being partly lit ... */
  private static final double SAME_SHARE = 0.6;

  /** ... to within this, in units of the LED's maximum. */
  private static final double SAME = 0.04;

  /** Share of all frames that may be darker: beyond it, the LED does go dark. */
  private static final double DARKER = 0.01;

  /** Saturation of light that is a die's own: a lit scene has something in all channels. */
  private static final double DIE = 0.85;

  /**
   * Saturation up to which it is the body of an LED in the light of the room, whatever the lit LED
   * lacks of it: a camera takes from the weak channels what a strong colour has too much.
   */
  private static final double BODY = 0.6;

  private Pedestal() {}

  /** The samples without what stays, if anything does. */
  static List<LedSample> off(List<LedSample> samples) {
    List<LedSample> low = low(samples);
    if (low.size() < LEAST_FRAMES || low.size() > samples.size() - LEAST_FRAMES) {
      return samples;
    }
    double level = median(low.stream(), LedSample::brightness);
    long same = low.stream().filter(s -> Math.abs(s.brightness() - level) < SAME).count();
    long darker = low.stream().filter(s -> s.brightness() < level - SAME).count();
    boolean stays = same >= SAME_SHARE * low.size() && darker <= DARKER * samples.size();
    return level < LEAST || level > MOST || !stays ? samples : without(samples, low, level);
  }

  /** Frames with less than half of the light. */
  private static List<LedSample> low(List<LedSample> samples) {
    double[] sorted = samples.stream().mapToDouble(LedSample::brightness).sorted().toArray();
    double top = sorted.length == 0 ? 0 : sorted[(int) (0.95 * (sorted.length - 1))];
    return samples.stream().filter(s -> s.brightness() < top / 2).toList();
  }

  private static List<LedSample> without(
      List<LedSample> samples, List<LedSample> low, double level) {
    double red = median(low.stream(), LedSample::red);
    double green = median(low.stream(), LedSample::green);
    double blue = median(low.stream(), LedSample::blue);
    Stream<LedSample> lit = samples.stream().filter(s -> s.brightness() > level + SAME);
    double left =
        median(lit, s -> Math.min(s.red() - red, Math.min(s.green() - green, s.blue() - blue)));
    double saturation = new Hues().add(red, green, blue).saturation();
    boolean lacks = left < -SAME && saturation > BODY; // another colour, then
    return saturation > DIE || lacks
        ? samples
        : samples.stream().map(s -> without(s, level, red, green, blue)).toList();
  }

  private static LedSample without(
      LedSample s, double level, double red, double green, double blue) {
    Hues hues = new Hues().add(s.red() - red, s.green() - green, s.blue() - blue);
    return new LedSample(
        s.time(),
        (s.brightness() - level) / (1 - level),
        hues.hue(),
        hues.saturation(),
        s.red() - red,
        s.green() - green,
        s.blue() - blue,
        s.clipped(),
        s.confidence());
  }

  private static double median(Stream<LedSample> samples, ToDoubleFunction<LedSample> of) {
    double[] sorted = samples.mapToDouble(of).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
