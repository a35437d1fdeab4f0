package io.telltale.render;

/**
 * A lit LED as the lens draws it: a disc, its halo and the light it throws around it.
 *
 * @param x from the picture's centre, in pixels of the scene
 * @param y from the picture's centre, in pixels of the scene
 * @param lens its size, brightness and glow
 * @param dice what the camera sees of its dice
 * @param curve its light
 */
record Spot(double x, double y, Lens lens, Dice dice, LightCurve curve) {
  /** Table entries for each pixel of distance. */
  private static final int FINE = 8;

  /** Half the width of the disc's soft edge, in radii: a diffusing dome has no sharp one. */
  private static final double EDGE = 0.3;

  /** The near halo: scattering in the dome and the lens; height and width in radii. */
  private static final double HALO = 0.12;

  private static final double HALO_WIDTH = 1.5;

  /** The wide skirt: dust and coatings of a small lens; it falls with the cube of distance. */
  private static final double SKIRT = 0.012;

  private static final double SKIRT_WIDTH = 2.5;

  /** Light thrown on a white board under the LED, in parts of the disc's own; reach in radii. */
  private static final double THROW = 0.06;

  private static final double THROW_REACH = 6;

  /** Light below this part of white is not drawn: a fifth of a step of an 8-bit dark tone. */
  private static final double FAINT = 0.00006;

  /** What of the disc's light reaches the lens at each distance from its centre. */
  float[] emission() {
    return table(
        distance -> {
          double disc = 1 - Shake.ease((distance - 1 + EDGE) / (2 * EDGE));
          double halo = HALO * Math.exp(-distance * distance / (2 * HALO_WIDTH * HALO_WIDTH));
          double wide = distance / SKIRT_WIDTH;
          double skirt = SKIRT * Math.pow(1 + wide * wide, -1.5);
          return lens.overExposure() * (disc + lens.glow() * (halo + skirt));
        });
  }

  /** What light falls on the board at each distance, in parts of white on a white board. */
  float[] thrown() {
    return table(
        distance -> {
          double far = distance / THROW_REACH;
          return lens.overExposure() * lens.glow() * THROW * Math.pow(1 + far * far, -2);
        });
  }

  /** Index into the tables of a distance in pixels of the scene. */
  static int index(double pixels) {
    return (int) (pixels * FINE + 0.5);
  }

  /** Pixels of the scene that a table reaches. */
  static double reach(float[] table) {
    return (table.length - 1.0) / FINE;
  }

  private interface Profile {
    double at(double radii);
  }

  private float[] table(Profile profile) {
    int length = 1;
    while (profile.at((double) length / FINE / lens.ledRadius()) > FAINT && length < 2000 * FINE) {
      length += FINE;
    }
    float[] table = new float[length];
    for (int i = 0; i < length; i++) {
      table[i] = (float) profile.at((double) i / FINE / lens.ledRadius());
    }
    return table;
  }
}
