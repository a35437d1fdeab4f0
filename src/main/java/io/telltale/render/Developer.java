package io.telltale.render;

import java.util.Random;

/** Makes the picture of the gathered light: gain, noise, clipping, white balance, tone, YUV. */
final class Developer {
  /** Part of the noise's variance at mid-grey that comes with the light itself. */
  private static final double SHOT = 0.8;

  private static final double MID_GREY = 0.18;

  /** Demosaicing spreads a pixel's noise over its channels: so much is common to all three. */
  private static final float COMMON = 0.75f;

  private static final float OWN = 0.66f;

  private static final int NOISE_MASK = (1 << 17) - 1;

  private static final int LEVELS = 1023;

  private final Camera camera;
  private final boolean fullRange;
  private final Random random;
  private final float[] tone = Tone.table();
  private final float[] noise = new float[NOISE_MASK + 1];
  private final float[] strength = new float[LEVELS + 1];
  private final float[] coded;
  private final Metering metering;

  /** The metered part lies around a place in pixels from the picture's centre. */
  Developer(Camera camera, boolean fullRange, Metering metering, Random random) {
    this.camera = camera;
    this.fullRange = fullRange;
    this.metering = metering;
    this.random = random;
    coded = new float[camera.width() * camera.height() * 3];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
  }

  /** Develops a frame with what the automatics set, and meters it. */
  Rgb develop(float[] light, Control control, Planes to) {
    float gain = (float) control.gain();
    for (int i = 0; i <= LEVELS; i++) {
      double shot = SHOT * gain * i / LEVELS / MID_GREY;
      double read = (1 - SHOT) * gain * gain;
      strength[i] = (float) (camera.sensor().noise() * Math.sqrt(shot + read));
    }
    for (int y = 0; y < camera.height(); y++) {
      developRow(light, y, gain, control.balance());
    }
    new Yuv(fullRange).convert(coded, to);
    return metering.read(light, gain);
  }

  private void developRow(float[] light, int y, float gain, Rgb balance) {
    int at = y * camera.width() * 3;
    int grain = random.nextInt();
    for (int x = 0; x < camera.width(); x++) {
      float common = COMMON * noise[grain & NOISE_MASK];
      coded[at] = pixel(light[at] * gain, common, grain + 1, (float) balance.red());
      coded[at + 1] = pixel(light[at + 1] * gain, common, grain + 2, (float) balance.green());
      coded[at + 2] = pixel(light[at + 2] * gain, common, grain + 3, (float) balance.blue());
      grain += 4;
      at += 3;
    }
  }

  private float pixel(float signal, float common, int grain, float factor) {
    int level = signal >= 1 ? LEVELS : (int) (signal * LEVELS);
    float raw = held(signal + strength[level] * (common + OWN * noise[grain & NOISE_MASK]));
    return tone[(int) (held(raw * factor) * Tone.STEPS + 0.5f)];
  }

  private static float held(float value) {
    return value < 0 ? 0 : value > 1 ? 1 : value;
  }
}
