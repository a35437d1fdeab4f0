package io.telltale.led;

import io.telltale.video.Frame;
import io.telltale.video.LinearLight;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Rect;

/**
 * Centre and size of a light, from the pixels around a place: of its change between two frames, or
 * of what stands out in one.
 *
 * <p>Not thread-safe.
 */
final class SpotShape {
  /** Samples across the patch that is looked at. */
  private static final int ACROSS = 49;

  /** The patch is tried in this many sizes, each twice as large, until the light fits in. */
  private static final int SIZES = 4;

  private final LinearLight light;
  private final float[] one = new float[ACROSS * ACROSS * 3];
  private final float[] other = new float[ACROSS * ACROSS * 3];
  private final float[] level = new float[ACROSS * ACROSS];

  SpotShape(LinearLight light) {
    this.light = light;
  }

  /** A frame and where in it to look, in stored pixels. */
  record View(Frame frame, double x, double y) {}

  /**
   * The shape of what changed between two frames, placed in the first of them.
   *
   * @return null where nothing compact changed
   */
  @Nullable Spot ofChange(View lit, View unlit) {
    int step = 1;
    for (int i = 0; i < SIZES; i++, step *= 2) {
      if (!patch(lit, step, one) || !patch(unlit, step, other)) {
        return null;
      }
      for (int p = 0; p < level.length; p++) {
        float most = 0;
        for (int c = 0; c < 3; c++) {
          most = Math.max(most, Math.abs(one[3 * p + c] - other[3 * p + c]));
        }
        level[p] = most;
      }
      Blob blob = Blob.in(level, ACROSS);
      if (blob != null && !blob.touches()) {
        return spot(blob, lit, step);
      }
    }
    return null;
  }

  /** The shape of what stands out of its surroundings in one frame; null where nothing does. */
  @Nullable Spot ofExcess(View view) {
    int step = 1;
    for (int i = 0; i < SIZES; i++, step *= 2) {
      if (!patch(view, step, one)) {
        return null;
      }
      float[] around = surroundings();
      for (int p = 0; p < level.length; p++) {
        float most = 0;
        for (int c = 0; c < 3; c++) {
          most = Math.max(most, one[3 * p + c] - around[c]);
        }
        level[p] = most;
      }
      Blob blob = Blob.in(level, ACROSS);
      if (blob != null && !blob.touches()) {
        return spot(blob, view, step);
      }
    }
    return null;
  }

  private boolean patch(View view, int step, float[] into) {
    int reach = ACROSS / 2 * step;
    int x = (int) view.x - reach;
    int y = (int) view.y - reach;
    int w = view.frame.width();
    int h = view.frame.height();
    if (w < ACROSS * step || h < ACROSS * step) {
      return false;
    }
    int left = Math.max(0, Math.min(w - ACROSS * step, x));
    int top = Math.max(0, Math.min(h - ACROSS * step, y));
    if (Math.abs(left - x) > reach * 0.8 || Math.abs(top - y) > reach * 0.8) {
      return false;
    }
    light.patch(view.frame, new Rect(left, top, ACROSS * step, ACROSS * step), step, into);
    return true;
  }

  private float[] surroundings() {
    float[] median = new float[3];
    int border = 4 * (ACROSS - 1);
    float[] values = new float[border];
    for (int c = 0; c < 3; c++) {
      int n = 0;
      for (int i = 0; i < ACROSS - 1; i++) {
        values[n++] = one[3 * i + c];
        values[n++] = one[3 * (ACROSS * (ACROSS - 1) + i + 1) + c];
        values[n++] = one[3 * ACROSS * (i + 1) + c];
        values[n++] = one[3 * (ACROSS * i + ACROSS - 1) + c];
      }
      Arrays.sort(values);
      median[c] = values[border / 2];
    }
    return median;
  }

  /** A blob of the patch around a view, in stored pixels. */
  private static Spot spot(Blob blob, View view, int step) {
    int reach = ACROSS / 2 * step;
    double left = Math.max(0, Math.min(view.frame.width() - ACROSS * step, (int) view.x - reach));
    double top = Math.max(0, Math.min(view.frame.height() - ACROSS * step, (int) view.y - reach));
    return new Spot(
        left + (blob.x() + 0.5) * step,
        top + (blob.y() + 0.5) * step,
        Math.sqrt(blob.area() / Math.PI) * step,
        blob.peak());
  }
}
