package io.telltale.led;

import io.telltale.video.Frame;
import io.telltale.video.LinearLight;
import java.util.ArrayDeque;
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

  /** A light covers at least this share of the rectangle around it (a disc covers 0.79). */
  private static final double LEAST_FILL = 0.45;

  /** A light is at most this many times as long as it is wide. */
  private static final double LONGEST = 2.5;

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
      Found found = blob();
      if (found != null && !found.touches) {
        return found.spot(lit, step);
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
      Found found = blob();
      if (found != null && !found.touches) {
        return found.spot(view, step);
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

  /** A connected light: its weighted centre in samples, area, peak, and whether it is cut off. */
  private record Found(double x, double y, int area, double peak, boolean touches) {
    Spot spot(View view, int step) {
      int reach = ACROSS / 2 * step;
      double left = Math.max(0, Math.min(view.frame.width() - ACROSS * step, (int) view.x - reach));
      double top = Math.max(0, Math.min(view.frame.height() - ACROSS * step, (int) view.y - reach));
      return new Spot(
          left + (x + 0.5) * step, top + (y + 0.5) * step, Math.sqrt(area / Math.PI) * step, peak);
    }
  }

  /**
   * The light at the peak; where it runs into something else at half height, what is above that.
   */
  private @Nullable Found blob() {
    Found whole = blob(HALF);
    return whole != null && !whole.touches ? whole : better(whole, blob(UPPER));
  }

  private static @Nullable Found better(@Nullable Found whole, @Nullable Found top) {
    return top != null && !top.touches ? top : whole;
  }

  /** Share of the peak that bounds a light. */
  private static final double HALF = 0.5;

  /** Share of the peak that parts a light from a bright thing beside it. */
  private static final double UPPER = 0.8;

  private @Nullable Found blob(double share) {
    int start = peak();
    double peak = level[start];
    boolean[] seen = new boolean[level.length];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(start);
    seen[start] = true;
    double weight = 0;
    double sx = 0;
    double sy = 0;
    int area = 0;
    int left = ACROSS;
    int right = 0;
    int top = ACROSS;
    int bottom = 0;
    while (!open.isEmpty()) {
      int p = open.poll();
      int x = p % ACROSS;
      int y = p / ACROSS;
      area++;
      weight += level[p];
      sx += level[p] * x;
      sy += level[p] * y;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      spread(open, seen, p, peak * share);
    }
    if (weight <= 0) {
      return null;
    }
    boolean touches = left == 0 || top == 0 || right == ACROSS - 1 || bottom == ACROSS - 1;
    double width = right - left + 1;
    double height = bottom - top + 1;
    boolean compact =
        area >= LEAST_FILL * width * height
            && Math.max(width, height) <= LONGEST * Math.min(width, height);
    if (!touches && !compact) {
      return null;
    }
    return new Found(sx / weight, sy / weight, area, peak, touches);
  }

  private void spread(ArrayDeque<Integer> open, boolean[] seen, int p, double least) {
    int x = p % ACROSS;
    int[] next = {x > 0 ? p - 1 : p, x < ACROSS - 1 ? p + 1 : p, p - ACROSS, p + ACROSS};
    for (int q : next) {
      if (q >= 0 && q < level.length && !seen[q] && level[q] > least) {
        seen[q] = true;
        open.add(q);
      }
    }
  }

  /** The strongest sample of the inner half. */
  private int peak() {
    int best = ACROSS / 2 * ACROSS + ACROSS / 2;
    for (int y = ACROSS / 4; y < ACROSS - ACROSS / 4; y++) {
      for (int x = ACROSS / 4; x < ACROSS - ACROSS / 4; x++) {
        if (level[y * ACROSS + x] > level[best]) {
          best = y * ACROSS + x;
        }
      }
    }
    return best;
  }
}
