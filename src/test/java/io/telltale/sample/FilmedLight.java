package io.telltale.sample;

import io.telltale.pattern.Notation;
import io.telltale.render.Duty;
import io.telltale.render.LightCurve;
import io.telltale.render.Play;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A light program as an ideal camera measures it: every frame is the exact light of its exposure,
 * and what is added to that is chosen. No pixels are involved.
 *
 * @param notation the program, in light notation
 * @param start seconds of the program at which filming begins
 * @param seconds of film
 * @param fps frames a second
 * @param exposure share of a frame's time in which the shutter is open, (0, 1]
 * @param noise one standard deviation of each channel, in units of the strongest channel
 * @param drift slow swing of the camera's gain, as a part of 1: 0.3 = between 0.7 and 1.3
 * @param dropped share of the frames that are lost
 * @param dimmed what is left of the light of the strongest channel, relative to its noise
 * @param repeats whether the program starts over when it ends
 * @param seed decides noise, lost frames, the swing's phase, and what the notation leaves open
 */
public record FilmedLight(
    String notation,
    double start,
    double seconds,
    double fps,
    double exposure,
    double noise,
    double drift,
    double dropped,
    double dimmed,
    boolean repeats,
    long seed) {
  /** Seconds of one swing of the gain: automatic exposure hunts about so slowly. */
  private static final double SWING = 7;

  /** As {@code led} has it: below this brightness, or this saturation, a hue is noise. */
  private static final double LEAST_BRIGHTNESS = 0.02;

  private static final double LEAST_SATURATION = 0.1;

  /** What every die of a real LED leaks into the other two channels of a camera. */
  private static final double LEAK = 0.03;

  /** Ten seconds of a repeating program at 30 frames a second, half a shutter, hardly any noise. */
  public static FilmedLight of(String notation) {
    return new FilmedLight(notation, 0, 10, 30, 0.5, 0.005, 0, 0, 1, true, 1);
  }

  public FilmedLight from(double programSeconds) {
    return new FilmedLight(
        notation,
        programSeconds,
        seconds,
        fps,
        exposure,
        noise,
        drift,
        dropped,
        dimmed,
        repeats,
        seed);
  }

  public FilmedLight lasting(double filmSeconds) {
    return new FilmedLight(
        notation, start, filmSeconds, fps, exposure, noise, drift, dropped, dimmed, repeats, seed);
  }

  public FilmedLight at(double framesPerSecond) {
    return new FilmedLight(
        notation,
        start,
        seconds,
        framesPerSecond,
        exposure,
        noise,
        drift,
        dropped,
        dimmed,
        repeats,
        seed);
  }

  public FilmedLight exposing(double share) {
    return new FilmedLight(
        notation, start, seconds, fps, share, noise, drift, dropped, dimmed, repeats, seed);
  }

  public FilmedLight noisy(double sigma) {
    return new FilmedLight(
        notation, start, seconds, fps, exposure, sigma, drift, dropped, dimmed, repeats, seed);
  }

  public FilmedLight drifting(double swing) {
    return new FilmedLight(
        notation, start, seconds, fps, exposure, noise, swing, dropped, dimmed, repeats, seed);
  }

  public FilmedLight dropping(double share) {
    return new FilmedLight(
        notation, start, seconds, fps, exposure, noise, drift, share, dimmed, repeats, seed);
  }

  public FilmedLight dimmed(double factor) {
    return new FilmedLight(
        notation, start, seconds, fps, exposure, noise, drift, dropped, factor, repeats, seed);
  }

  public FilmedLight once() {
    return new FilmedLight(
        notation, start, seconds, fps, exposure, noise, drift, dropped, dimmed, false, seed);
  }

  public FilmedLight seeded(long newSeed) {
    return new FilmedLight(
        notation, start, seconds, fps, exposure, noise, drift, dropped, dimmed, repeats, newSeed);
  }

  /** The samples. */
  public LedTrace trace() {
    Random random = new Random(seed);
    Play play = Play.of(seed, seconds).repeating(repeats).from(start);
    LightCurve curve = LightCurve.of(Notation.parse(notation), play);
    double phase = random.nextDouble();
    List<Double> times = new ArrayList<>();
    List<Duty> light = new ArrayList<>();
    int frames = (int) Math.floor(seconds * fps + 1e-9);
    for (int i = 0; i < frames; i++) {
      boolean lost = random.nextDouble() < dropped;
      double at = i / fps;
      double gain = dimmed * (1 + drift * Math.sin(2 * Math.PI * (at / SWING + phase)));
      Duty seen = noisy(curve.mean(at, at + exposure / fps).times(gain), random);
      if (!lost) {
        times.add(at);
        light.add(seen);
      }
    }
    return new LedTrace(new Region(100, 100, 20, 20), samples(times, light), 1);
  }

  private Duty noisy(Duty duty, Random random) {
    double leak = LEAK * (duty.red() + duty.green() + duty.blue());
    return new Duty(
        duty.red() + leak + noise * random.nextGaussian(),
        duty.green() + leak + noise * random.nextGaussian(),
        duty.blue() + leak + noise * random.nextGaussian());
  }

  private static List<LedSample> samples(List<Double> times, List<Duty> light) {
    double unit = top(light.stream().mapToDouble(FilmedLight::sum).toArray());
    double channel = top(light.stream().mapToDouble(FilmedLight::most).toArray());
    List<LedSample> samples = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      Duty d = light.get(i);
      double most = Math.max(0, most(d));
      double least = Math.max(0, Math.min(d.red(), Math.min(d.green(), d.blue())));
      double saturation = most > 0 ? (most - least) / most : 0;
      double brightness = sum(d) / unit;
      boolean grey = brightness < LEAST_BRIGHTNESS || saturation < LEAST_SATURATION;
      samples.add(
          new LedSample(
              times.get(i),
              brightness,
              grey ? Double.NaN : hue(d, most, most - least),
              saturation,
              d.red() / channel,
              d.green() / channel,
              d.blue() / channel,
              0,
              1));
    }
    return samples;
  }

  /** The largest but for the odd outlier. */
  private static double top(double[] values) {
    java.util.Arrays.sort(values);
    return Math.max(1e-6, values.length == 0 ? 1 : values[(int) (0.98 * (values.length - 1))]);
  }

  private static double sum(Duty d) {
    return d.red() + d.green() + d.blue();
  }

  private static double most(Duty d) {
    return Math.max(d.red(), Math.max(d.green(), d.blue()));
  }

  private static double hue(Duty d, double most, double range) {
    double r = Math.max(0, d.red());
    double g = Math.max(0, d.green());
    double b = Math.max(0, d.blue());
    double sixth =
        r >= most ? (g - b) / range : g >= most ? 2 + (b - r) / range : 4 + (r - g) / range;
    return (60 * sixth + 360) % 360;
  }
}
