package io.telltale.render;

/**
 * What a camera measures of a frame to set itself by: mean red, green and blue as the sensor gives
 * them, half of the whole picture and half of the part that its user tapped on.
 */
final class Metering {
  /** Each eighth pixel each way is metered. */
  private static final int EACH = 8;

  /** The tapped part reaches this far from its middle, in parts of the smaller side. */
  private static final double PART = 0.12;

  private final Camera camera;
  private final double x;
  private final double y;
  private final double reach;

  /** The tapped place is in pixels of the picture. */
  Metering(Camera camera, double x, double y) {
    this.camera = camera;
    this.x = x;
    this.y = y;
    this.reach = PART * Math.min(camera.width(), camera.height());
  }

  /** Meters a frame's light. */
  Rgb read(float[] light, float gain) {
    double[] sums = new double[8];
    for (int row = 0; row < camera.height(); row += EACH) {
      for (int col = 0; col < camera.width(); col += EACH) {
        int at = (row * camera.width() + col) * 3;
        add(sums, 0, light, at, gain);
        if (Math.abs(col - x) < reach && Math.abs(row - y) < reach) {
          add(sums, 4, light, at, gain);
        }
      }
    }
    return new Rgb(mean(sums, 0), mean(sums, 1), mean(sums, 2));
  }

  private static void add(double[] sums, int from, float[] light, int at, float gain) {
    for (int channel = 0; channel < 3; channel++) {
      sums[from + channel] += Math.min(1, light[at + channel] * gain);
    }
    sums[from + 3]++;
  }

  private static double mean(double[] sums, int channel) {
    double whole = sums[channel] / sums[3];
    double part = sums[7] == 0 ? whole : sums[4 + channel] / sums[7];
    // Never quite dark, so that ratios of it stay finite.
    return (whole + part) / 2 + 1e-4;
  }
}
