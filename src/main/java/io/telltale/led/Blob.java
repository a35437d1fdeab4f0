package io.telltale.led;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A connected light in a square of levels.
 *
 * @param x weighted centre in samples from the left, as {@code y} from above
 * @param area in samples
 * @param peak its highest level
 * @param touches whether the edge of the square cuts it off
 */
record Blob(double x, double y, int area, double peak, boolean touches) {
  /** A light covers at least this share of the rectangle around it (a disc covers 0.79). */
  private static final double LEAST_FILL = 0.45;

  /** A light is at most this many times as long as it is wide. */
  private static final double LONGEST = 2.5;

  /** Share of the peak that bounds a light. */
  private static final double HALF = 0.5;

  /** Share of the peak that parts a light from a bright thing beside it. */
  private static final double UPPER = 0.8;

  /**
   * The light at the peak of the inner half; where it runs into something else at half height, what
   * is above that.
   *
   * @param level row by row
   * @param across samples a row
   * @return null where nothing compact stands out
   */
  static @Nullable Blob in(float[] level, int across) {
    Search search = new Search(level, across);
    Blob whole = search.above(HALF);
    if (whole != null && !whole.touches) {
      return whole;
    }
    Blob top = search.above(UPPER);
    return top != null && !top.touches ? top : whole;
  }

  /** Grows a light from its peak. */
  private static final class Search {
    private final float[] level;
    private final int across;

    Search(float[] level, int across) {
      this.level = level;
      this.across = across;
    }

    private @Nullable Blob above(double share) {
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
      int left = across;
      int right = 0;
      int top = across;
      int bottom = 0;
      while (!open.isEmpty()) {
        int p = open.poll();
        int x = p % across;
        int y = p / across;
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
      boolean touches = left == 0 || top == 0 || right == across - 1 || bottom == across - 1;
      double width = right - left + 1;
      double height = bottom - top + 1;
      boolean compact =
          area >= LEAST_FILL * width * height
              && Math.max(width, height) <= LONGEST * Math.min(width, height);
      if (!touches && !compact) {
        return null;
      }
      return new Blob(sx / weight, sy / weight, area, peak, touches);
    }

    private void spread(ArrayDeque<Integer> open, boolean[] seen, int p, double least) {
      int x = p % across;
      int[] next = {x > 0 ? p - 1 : p, x < across - 1 ? p + 1 : p, p - across, p + across};
      for (int q : next) {
        if (q >= 0 && q < level.length && !seen[q] && level[q] > least) {
          seen[q] = true;
          open.add(q);
        }
      }
    }

    /** The strongest sample of the inner half. */
    private int peak() {
      int best = across / 2 * across + across / 2;
      for (int y = across / 4; y < across - across / 4; y++) {
        for (int x = across / 4; x < across - across / 4; x++) {
          if (level[y * across + x] > level[best]) {
            best = y * across + x;
          }
        }
      }
      return best;
    }
  }
}
