package io.telltale.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Auto-exposure and auto white balance: they follow what the camera meters, late and slowly. */
final class Control {
  /** A frame is metered, computed and only then set: two frames later. */
  private static final int LATE = 2;

  /** Filmed auto-exposures settle in about half a second: a time constant of 0.2 s. */
  private static final double EXPOSURE_SECONDS = 0.2;

  /** White balance is made slower on purpose, so as not to follow what people wear. */
  private static final double BALANCE_SECONDS = 0.9;

  /** Neither goes further than this, up or down. */
  private static final double EXPOSURE_MOST = 4;

  private static final double BALANCE_MOST = 1.8;

  /** At the start of a clip the exposure is off by so much (a natural logarithm). */
  private static final double START_OFF = 0.3;

  private final Automatics automatics;
  private final Deque<Rgb> readings = new ArrayDeque<>();
  private @Nullable Rgb wanted;
  private double gain;
  private double red = 1;
  private double blue = 1;

  Control(Automatics automatics, Random random) {
    this.automatics = automatics;
    gain = Math.exp(START_OFF * automatics.exposure() * (2 * random.nextDouble() - 1));
  }

  /** What the sensor's signal is multiplied by. */
  double gain() {
    return gain;
  }

  /** What red, green and blue are multiplied by; none below 1, as in cameras. */
  Rgb balance() {
    double least = Math.min(1, Math.min(red, blue));
    return new Rgb(red / least, 1 / least, blue / least);
  }

  /** Follows a metered frame; {@code seconds} until the next one. */
  void follow(Rgb frame, double seconds) {
    readings.add(frame.times(1 / gain));
    if (wanted == null) {
      wanted = readings.element();
    }
    if (readings.size() <= LATE) {
      return;
    }
    Rgb seen = readings.remove();
    double to = Math.pow(wanted.luma() / seen.luma(), automatics.exposure());
    gain = toward(gain, to, EXPOSURE_MOST, seconds / EXPOSURE_SECONDS);
    double reddish = (seen.red() / seen.green()) / (wanted.red() / wanted.green());
    double bluish = (seen.blue() / seen.green()) / (wanted.blue() / wanted.green());
    double strength = automatics.whiteBalance();
    red = toward(red, Math.pow(reddish, -strength), BALANCE_MOST, seconds / BALANCE_SECONDS);
    blue = toward(blue, Math.pow(bluish, -strength), BALANCE_MOST, seconds / BALANCE_SECONDS);
  }

  private static double toward(double now, double to, double most, double part) {
    double held = Math.max(1 / most, Math.min(most, to));
    return now * Math.pow(held / now, 1 - Math.exp(-part));
  }
}
