package io.telltale.render;

/** Between linear light and the gamma-coded values of a picture (sRGB, IEC 61966-2-1). */
final class Tone {
  /** Entries of the table; the darkest step of 8 bits spans one and a half of them. */
  static final int STEPS = 8192;

  private static final float[] LINEAR = new float[256];

  static {
    for (int i = 0; i < 256; i++) {
      double coded = i / 255.0;
      LINEAR[i] =
          (float) (coded <= 0.04045 ? coded / 12.92 : Math.pow((coded + 0.055) / 1.055, 2.4));
    }
  }

  private Tone() {}

  /** The linear light of an 8-bit value, 0..1. */
  static float linear(int coded) {
    return LINEAR[coded];
  }

  /** Picture values 0..255 of linear light 0..1 in {@link #STEPS} steps. */
  static float[] table() {
    float[] table = new float[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      table[i] = (float) (255 * coded((double) i / STEPS));
    }
    return table;
  }

  private static double coded(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }
}
