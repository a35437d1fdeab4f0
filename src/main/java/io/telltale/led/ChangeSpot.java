package io.telltale.led;

import io.telltale.video.Mats;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/** The light behind a place of change: the shape of the difference between its extremes. */
final class ChangeSpot {
  private final SpotShape shape;
  private final List<LookBack.Earlier> back;

  ChangeSpot(SpotShape shape, List<LookBack.Earlier> back) {
    this.shape = shape;
    this.back = back;
  }

  /** The light, placed in the latest frame; null where nothing compact changed. */
  @Nullable Spot at(Place place) {
    LookBack.Earlier[] extremes = extremes(place);
    if (extremes == null) {
      return null;
    }
    Spot spot = shape.ofChange(view(extremes[0], place), view(extremes[1], place));
    if (spot == null) {
      return null;
    }
    Similarity toNow = extremes[0].fromLatest().inverse();
    return new Spot(
        toNow.x(spot.x(), spot.y()),
        toNow.y(spot.x(), spot.y()),
        spot.radius() * toNow.scale(),
        spot.strength());
  }

  private static SpotShape.View view(LookBack.Earlier e, Place place) {
    Similarity s = e.fromLatest();
    return new SpotShape.View(
        e.kept().frame(), s.x(place.x(), place.y()), s.y(place.x(), place.y()));
  }

  /** The two frames, the brighter first, between which one channel changed most at the place. */
  private LookBack.Earlier @Nullable [] extremes(Place place) {
    LookBack.Earlier[] low = new LookBack.Earlier[3];
    LookBack.Earlier[] high = new LookBack.Earlier[3];
    int[] min = {256, 256, 256};
    int[] max = {-1, -1, -1};
    for (LookBack.Earlier e : back) {
      int[] levels = levels(e, place);
      for (int c = 0; c < 3 && levels != null; c++) {
        if (levels[c] < min[c]) {
          min[c] = levels[c];
          low[c] = e;
        }
        if (levels[c] > max[c]) {
          max[c] = levels[c];
          high[c] = e;
        }
      }
    }
    if (max[0] < 0) {
      return null;
    }
    int best = 0;
    for (int c = 1; c < 3; c++) {
      if (max[c] - min[c] > max[best] - min[best]) {
        best = c;
      }
    }
    int[] first = levels(high[best], place);
    int[] second = levels(low[best], place);
    boolean swap = first != null && second != null && first[0] < second[0];
    return swap
        ? new LookBack.Earlier[] {low[best], high[best]}
        : new LookBack.Earlier[] {high[best], low[best]};
  }

  private static int @Nullable [] levels(LookBack.Earlier e, Place place) {
    Similarity s = e.fromLatest();
    Mat cells = e.kept().picture().cells;
    double scale = e.kept().picture().cellScale;
    int x = (int) (s.x(place.x(), place.y()) / scale);
    int y = (int) (s.y(place.x(), place.y()) / scale);
    if (x < 1 || y < 1 || x >= cells.cols() - 1 || y >= cells.rows() - 1) {
      return null;
    }
    byte[] patch = new byte[27];
    Mat part = cells.submat(y - 1, y + 2, x - 1, x + 2);
    part.get(0, 0, patch);
    Mats.release(part);
    int[] sums = new int[3];
    for (int i = 0; i < patch.length; i++) {
      sums[i % 3] += patch[i] & 0xFF;
    }
    return new int[] {sums[0] / 9, sums[1] / 9, sums[2] / 9};
  }
}
