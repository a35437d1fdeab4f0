package io.telltale.led;

import io.telltale.video.Frame;
import io.telltale.video.LinearLight;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Rect;

/**
 * Light around a centre, ring by ring: the core of an LED clips long before its halo does, so each
 * ring is measured by itself.
 *
 * <p>Not thread-safe: it reuses its buffers. What it returns is the caller's own.
 */
final class Rings {
  /** Outer radii of the rings in radii of the LED: core, rim, and four rings of halo. */
  private static final double[] OUTER = {0.7, 1.2, 1.9, 2.8, 4.2, 6.3};

  static final int COUNT = 6;

  /** Numbers a ring: mean linear red, green, blue; then the clipped share of each. */
  static final int PER_RING = 6;

  static final int LENGTH = COUNT * PER_RING;

  /** A smaller LED is measured as if it had this radius in pixels, or rings would be empty. */
  static final double LEAST_RADIUS = 1.5;

  /** Samples across a patch: beyond this, pixels are skipped. */
  private static final int ACROSS = 40;

  /** Radius in which the brightest part is centred on, in radii of the LED. */
  private static final double CENTRING = 1.3;

  /** Share of the core's height above its surroundings that counts as its brightest part. */
  private static final double BRIGHTEST = 0.6;

  private double offX;
  private double offY;
  private double contrast;
  private float[] rgb = new float[0];
  private float clipLevel;

  /**
   * Measures a frame.
   *
   * @return {@link #LENGTH} numbers, or null where more than half of the rings are out of view
   */
  float @Nullable [] measure(Frame frame, LinearLight light, double cx, double cy, double radius) {
    double r = Math.max(radius, LEAST_RADIUS);
    double reach = r * OUTER[COUNT - 1];
    if (cx < 0 || cy < 0 || cx >= frame.width() || cy >= frame.height()) {
      return null;
    }
    int x0 = (int) Math.max(0, Math.floor(cx - reach));
    int y0 = (int) Math.max(0, Math.floor(cy - reach));
    int x1 = (int) Math.min(frame.width(), Math.ceil(cx + reach) + 1);
    int y1 = (int) Math.min(frame.height(), Math.ceil(cy + reach) + 1);
    int step = Math.max(1, (int) (2 * reach / ACROSS));
    int columns = (x1 - x0 + step - 1) / step;
    int rows = (y1 - y0 + step - 1) / step;
    if (rgb.length < columns * rows * 3) {
      rgb = new float[columns * rows * 3];
    }
    light.patch(frame, new Rect(x0, y0, x1 - x0, y1 - y0), step, rgb);
    clipLevel = light.clipLevel();
    double pitch = step / r;
    double left = (x0 + 0.5 - cx) / r;
    double top = (y0 + 0.5 - cy) / r;
    float[] rings = sum(columns, rows, pitch, left, top);
    centre(rings, columns, rows, pitch, left, top);
    offX *= r;
    offY *= r;
    return rings;
  }

  /** Share of the core's pixels that clip, in the channel in which most do. */
  static double clippedCore(float[] rings) {
    return Math.max(rings[3], Math.max(rings[4], rings[5]));
  }

  /** Area of a ring in squared radii of the LED, but for a factor of pi. */
  static double area(int ring) {
    double inner = ring == 0 ? 0 : OUTER[ring - 1];
    return OUTER[ring] * OUTER[ring] - inner * inner;
  }

  /** How far right of the centre the brightest part of the last measurement lay, in pixels. */
  double offX() {
    return offX;
  }

  /** How far below the centre it lay, in pixels. */
  double offY() {
    return offY;
  }

  /** How far it stood above its surroundings, in linear light of one channel. */
  double contrast() {
    return contrast;
  }

  private void centre(float[] rings, int columns, int rows, double pitch, double left, double top) {
    double around = grey(rings, (COUNT - 2) * PER_RING);
    double peak = 0;
    for (int pass = 0; pass < 2; pass++) {
      double limit = around + BRIGHTEST * (peak - around);
      double weight = 0;
      double sx = 0;
      double sy = 0;
      for (int row = 0; row < rows; row++) {
        double dy = top + row * pitch;
        for (int column = 0; column < columns && Math.abs(dy) < CENTRING; column++) {
          double dx = left + column * pitch;
          if (dx * dx + dy * dy < CENTRING * CENTRING) {
            double grey = grey(rgb, (row * columns + column) * 3);
            peak = pass == 0 ? Math.max(peak, grey) : peak;
            double over = Math.max(0, grey - limit);
            weight += over;
            sx += over * dx;
            sy += over * dy;
          }
        }
      }
      offX = weight > 0 ? sx / weight : 0;
      offY = weight > 0 ? sy / weight : 0;
    }
    contrast = peak - around;
  }

  private static double grey(float[] v, int at) {
    return (v[at] + v[at + 1] + v[at + 2]) / 3;
  }

  private float[] sum(int columns, int rows, double pitch, double left, double top) {
    float[] out = new float[LENGTH];
    int[] n = new int[COUNT];
    for (int row = 0; row < rows; row++) {
      double dy = top + row * pitch;
      for (int column = 0; column < columns; column++) {
        double dx = left + column * pitch;
        int ring = ring(dx * dx + dy * dy);
        if (ring < COUNT) {
          n[ring]++;
          add(out, ring * PER_RING, (row * columns + column) * 3);
        }
      }
    }
    for (int i = 0; i < LENGTH; i++) {
      out[i] /= Math.max(1, n[i / PER_RING]);
    }
    return out;
  }

  private void add(float[] out, int at, int pixel) {
    for (int c = 0; c < 3; c++) {
      float value = rgb[pixel + c];
      out[at + c] += value;
      if (value >= clipLevel) {
        out[at + 3 + c]++;
      }
    }
  }

  private static int ring(double squared) {
    int ring = 0;
    while (ring < COUNT && squared >= OUTER[ring] * OUTER[ring]) {
      ring++;
    }
    return ring;
  }
}
