package io.telltale.phase;

import io.telltale.sample.LedSample;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Takes back what a camera's white balance does to a light that shows all three of its dice, each
 * by itself: each is then as bright as the others, since each is fully driven. Mixed colours
 * follow. Stateless and thread-safe.
 */
final class WhiteBalance {
  /** A die shines alone where its channel has so many times the light of either other. */
  private static final double ALONE = 2.5;

  /** Light of a die, in units of the strongest channel's maximum, that is no noise. */
  private static final double LIT = 0.15;

  /** Frames that show a die alone for certain: two turns of a light of a tenth of a second. */
  private static final int LEAST_FRAMES = 5;

  private WhiteBalance() {}

  /** The samples as a camera of even channels had seen them; the same ones where nothing tells. */
  static List<LedSample> even(List<LedSample> samples) {
    double red = alone(samples, LedSample::red);
    double green = alone(samples, LedSample::green);
    double blue = alone(samples, LedSample::blue);
    return Double.isNaN(red + green + blue)
        ? samples
        : samples.stream().map(s -> scaled(s, red, green, blue)).toList();
  }

  /** The usual light of a channel where its die shines alone, NaN where it hardly does. */
  private static double alone(List<LedSample> samples, ToDoubleFunction<LedSample> channel) {
    double[] light =
        samples.stream()
            .filter(s -> ALONE * second(s) < channel.applyAsDouble(s))
            .mapToDouble(channel)
            .filter(c -> c > LIT)
            .toArray();
    Arrays.sort(light);
    return light.length < LEAST_FRAMES ? Double.NaN : light[light.length / 2];
  }

  /** The light of the second strongest channel. */
  private static double second(LedSample s) {
    double[] channels = {s.red(), s.green(), s.blue()};
    Arrays.sort(channels);
    return channels[1];
  }

  private static LedSample scaled(LedSample s, double red, double green, double blue) {
    double r = s.red() / red;
    double g = s.green() / green;
    double b = s.blue() / blue;
    Hues hues = new Hues().add(r, g, b);
    return new LedSample(
        s.time(),
        s.brightness(),
        hues.hue(),
        hues.saturation(),
        r,
        g,
        b,
        s.clipped(),
        s.confidence());
  }
}
