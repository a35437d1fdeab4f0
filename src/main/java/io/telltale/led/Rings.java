package io.telltale.led;

import io.telltale.video.Frame;
import io.telltale.video.LinearLight;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Point;

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

  /** Radius in which the brightest part is centred on, in radii of the LED. */
  private static final double CENTRING = 1.3;

  /** Share of the core's height above its surroundings that counts as its brightest part. */
  private static final double BRIGHTEST = 0.6;

  /** Rings from which on fewer samples do: they are the largest, and even. */
  private static final int WIDE = 4;

  /** With 18 samples across the smallest ring still has about 20. */
  private final LightPatch near = new LightPatch(OUTER[WIDE - 1], 18);

  /** With 20 samples across the smaller of its rings still has about 60. */
  private final LightPatch far = new LightPatch(OUTER[COUNT - 1], 20);

  private final int[] pixels = new int[COUNT];
  private double unit;
  private double around;
  private double peak;

  /**
   * Measures a frame.
   *
   * @return {@link #LENGTH} numbers, or null where the centre is out of view
   */
  float @Nullable [] measure(Frame frame, LinearLight light, double cx, double cy, double radius) {
    if (cx < 0 || cy < 0 || cx >= frame.width() || cy >= frame.height()) {
      return null;
    }
    double r = Math.max(radius, LEAST_RADIUS);
    near.read(frame, light, cx, cy, r);
    far.read(frame, light, cx, cy, r);
    float[] rings = new float[LENGTH];
    Arrays.fill(pixels, 0);
    sum(near, 0, WIDE - 1, rings);
    sum(far, WIDE, COUNT - 1, rings);
    for (int i = 0; i < LENGTH; i++) {
      rings[i] /= Math.max(1, pixels[i / PER_RING]);
    }
    unit = r;
    contrast(rings);
    return rings;
  }

  /** Share of the core's pixels that clip, in the channel in which most do. */
  static double clippedCore(float[] rings) {
    return Math.max(rings[3], Math.max(rings[4], rings[5]));
  }

  /**
   * Whether they show a light that blooms: most of its core clips, and its rim stands out of the
   * surroundings in a colour, which a label or a window does not.
   */
  static boolean bloom(float[] rings) {
    double[] rim = new double[3];
    for (int c = 0; c < 3; c++) {
      rim[c] = Math.max(0, rings[PER_RING + c] - rings[(COUNT - 1) * PER_RING + c]);
    }
    return clippedCore(rings) >= BLOOM_CORE && Photometry.saturation(rim) >= BLOOM_SATURATION;
  }

  /** Share of the core's pixels that clip where a light blooms. */
  private static final double BLOOM_CORE = 0.5;

  /** Saturation of what is no lamp's mirror image: lamps of a room are below 0.3. */
  private static final double BLOOM_SATURATION = 0.4;

  /** Area of a ring in squared radii of the LED, but for a factor of pi. */
  static double area(int ring) {
    double inner = ring == 0 ? 0 : OUTER[ring - 1];
    return OUTER[ring] * OUTER[ring] - inner * inner;
  }

  /** How far it stood above its surroundings, in linear light of one channel. */
  double contrast() {
    return peak - around;
  }

  /**
   * The border between a ring and the next one outwards over the distance between their middles, in
   * the units of {@link #area}.
   */
  static double border(int ring) {
    double inner = ring == 0 ? 0 : OUTER[ring - 1];
    return 4 * OUTER[ring] / (OUTER[ring + 1] - inner);
  }

  private void contrast(float[] rings) {
    int at = (COUNT - 2) * PER_RING;
    around = (rings[at] + rings[at + 1] + rings[at + 2]) / 3;
    peak = 0;
    forEachInCentre((dx, dy, grey) -> peak = Math.max(peak, grey));
  }

  /** How far the brightest part of the last measurement lay from the centre, in pixels. */
  Point offset() {
    double limit = around + BRIGHTEST * (peak - around);
    double[] sum = new double[3];
    forEachInCentre(
        (dx, dy, grey) -> {
          double over = Math.max(0, grey - limit);
          sum[0] += over;
          sum[1] += over * dx;
          sum[2] += over * dy;
        });
    return sum[0] > 0 ? new Point(unit * sum[1] / sum[0], unit * sum[2] / sum[0]) : new Point(0, 0);
  }

  @FunctionalInterface
  private interface Pixel {
    void see(double dx, double dy, double grey);
  }

  private void forEachInCentre(Pixel pixel) {
    for (int row = near.row(-CENTRING); row < near.row(CENTRING); row++) {
      double dy = near.dy(row);
      for (int column = near.column(-CENTRING); column < near.column(CENTRING); column++) {
        double dx = near.dx(column);
        if (dx * dx + dy * dy < CENTRING * CENTRING) {
          pixel.see(dx, dy, near.grey(row, column));
        }
      }
    }
  }

  /**
   * Adds up the pixels of some rings, one by one. A row goes through each ring on the left and the
   * right.
   */
  private void sum(LightPatch patch, int innermost, int outermost, float[] out) {
    for (int row = 0; row < patch.rows(); row++) {
      double dy = patch.dy(row);
      int from = start(patch, outermost, dy);
      int to = end(patch, outermost, dy);
      for (int ring = outermost; ring >= innermost && from < to; ring--) {
        int innerFrom = ring == 0 ? to : Math.min(to, start(patch, ring - 1, dy));
        int innerTo = ring == 0 ? to : Math.max(innerFrom, end(patch, ring - 1, dy));
        int at = ring * PER_RING;
        patch.sum(row, from, innerFrom, out, at);
        patch.sum(row, innerTo, to, out, at);
        pixels[ring] += to - from - (innerTo - innerFrom);
        from = innerFrom;
        to = innerTo;
      }
    }
  }

  /**
   * The first column of a row that lies within a ring's outer edge; beyond the row if none does.
   */
  private static int start(LightPatch patch, int ring, double dy) {
    double squared = OUTER[ring] * OUTER[ring] - dy * dy;
    return squared > 0 ? patch.column(-Math.sqrt(squared)) : patch.columns();
  }

  /** The column after the last that lies within a ring's outer edge. */
  private static int end(LightPatch patch, int ring, double dy) {
    double squared = OUTER[ring] * OUTER[ring] - dy * dy;
    return squared > 0 ? patch.column(Math.sqrt(squared)) : 0;
  }
}
