package io.telltale.led;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * A place that is worth a closer look.
 *
 * @param x stored pixels from the left
 * @param y stored pixels from the top
 * @param strength of what makes it so, in levels
 */
record Place(double x, double y, double strength) {
  /**
   * How places are sought in cells.
   *
   * @param least levels that a place has
   * @param apart radius in cells within which only the strongest is given
   * @param most places
   */
  record Search(double least, int apart, int most) {
    /**
     * The strongest places, which are cleared in the cells.
     *
     * @param cells of one channel
     * @param scale stored pixels a cell
     */
    List<Place> in(Mat cells, double scale) {
      List<Place> places = new ArrayList<>();
      while (places.size() < most) {
        Core.MinMaxLocResult peak = Core.minMaxLoc(cells);
        if (peak.maxVal < least) {
          break;
        }
        places.add(
            new Place((peak.maxLoc.x + 0.5) * scale, (peak.maxLoc.y + 0.5) * scale, peak.maxVal));
        Imgproc.circle(cells, peak.maxLoc, apart, Scalar.all(0), -1);
      }
      return places;
    }
  }
}
