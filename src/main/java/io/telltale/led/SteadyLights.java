package io.telltale.led;

import io.telltale.video.Mats;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Places in one picture that stand out of their surroundings by light or colour, as a lit LED does
 * even when it does not change. Stateless and thread-safe.
 */
final class SteadyLights {
  /** Diameter in cells of what is too large to be an LED. */
  private static final Size TOO_LARGE = new Size(17, 17);

  /**
   * Radius in cells from which a light is none of those that are sought: the board, which would
   * hide all that is on it.
   */
  static final double LARGEST = 17;

  private static final Size CELL_AND_AROUND = new Size(3, 3);

  /** Levels by which a place must stand out. */
  private static final double LEAST = 24;

  /** Radius in cells within which only the strongest place is given. */
  private static final int APART = 4;

  /** The same for a light with its halo. */
  private static final int GLOW_APART = 8;

  /** Places that glow which are given at most: the status LED, a power LED and one to spare. */
  static final int MOST_GLOWING = 3;

  /** Cells a side that are taken together to see what is too large to be seen among single ones. */
  private static final int COARSE = 3;

  /** Radius in cells from which a light is too large to be seen among single ones. */
  static final double LARGE = TOO_LARGE.width / 2 - 1;

  private SteadyLights() {}

  /** Those that look most like a light with its halo, then the others, the strongest first. */
  static List<Place> places(WorkPicture picture, int most) {
    return places(picture.cells, picture.cellScale, most);
  }

  /**
   * The same of Y, U and V together.
   *
   * @param scale stored pixels a cell
   */
  static List<Place> places(Mat cells, double scale, int most) {
    List<Mat> planes = Mats.split(cells);
    Mat chroma = chroma(planes);
    Mat excess = excess(planes.get(0), chroma);
    List<Place> places = glowing(planes.get(0), chroma, scale);
    places.addAll(new Place.Search(LEAST, APART, most - places.size()).in(excess, scale));
    Mats.release(planes);
    Mats.release(chroma, excess);
    return places;
  }

  /**
   * Places that glow and are up to three times as large: lights that bloom, or are filmed from
   * close by, and pale parts of a board.
   */
  static List<Place> large(WorkPicture picture) {
    return large(picture.cells, picture.cellScale);
  }

  /** The same of Y, U and V together. */
  static List<Place> large(Mat cells, double scale) {
    Mat coarse = new Mat();
    Size size = new Size(Math.max(1, cells.cols() / COARSE), Math.max(1, cells.rows() / COARSE));
    Imgproc.resize(cells, coarse, size, 0, 0, Imgproc.INTER_AREA);
    List<Mat> planes = Mats.split(coarse);
    Mat chroma = chroma(planes);
    List<Place> places = glowing(planes.get(0), chroma, scale * COARSE);
    Mats.release(planes);
    Mats.release(coarse, chroma);
    return places;
  }

  private static List<Place> glowing(Mat luma, Mat chroma, double scale) {
    Mat glow = glow(luma, chroma);
    List<Place> places = new Place.Search(LEAST, GLOW_APART, MOST_GLOWING).in(glow, scale);
    Mats.release(glow);
    return places;
  }

  /** Colour beyond the surroundings', in levels. */
  private static Mat chroma(List<Mat> planes) {
    Mat u = around(planes.get(1));
    Mat v = around(planes.get(2));
    Core.absdiff(planes.get(1), u, u);
    Core.absdiff(planes.get(2), v, v);
    Core.max(u, v, u);
    Mats.release(v);
    return u;
  }

  /**
   * Luma above all that reaches beyond the size of a light, plus colour: the halo of a light does
   * not lessen it, as it does a mean (Serra's top-hat). Averaged with the cells around, since most
   * reflections are no larger than one.
   */
  private static Mat glow(Mat luma, Mat chroma) {
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, TOO_LARGE);
    Mat above = new Mat();
    Imgproc.morphologyEx(luma, above, Imgproc.MORPH_TOPHAT, element);
    Mat glow = sum(above, chroma);
    Imgproc.blur(glow, glow, CELL_AND_AROUND);
    Mats.release(element, above);
    return glow;
  }

  /** Luma above the mean of the surroundings, plus colour. */
  private static Mat excess(Mat luma, Mat chroma) {
    Mat above = around(luma);
    Core.subtract(luma, above, above);
    Mat excess = sum(above, chroma);
    Mats.release(above);
    return excess;
  }

  /** Both together where there is light, in levels. */
  private static Mat sum(Mat light, Mat chroma) {
    Mat sum = new Mat();
    Core.addWeighted(light, 1, chroma, 1, 0, sum, CvType.CV_32F);
    Mat unlit = new Mat();
    Core.compare(light, Scalar.all(LEAST / 2), unlit, Core.CMP_LT);
    sum.setTo(Scalar.all(0), unlit);
    Mats.release(unlit);
    return sum;
  }

  private static Mat around(Mat plane) {
    Mat around = new Mat();
    Imgproc.blur(plane, around, TOO_LARGE);
    return around;
  }
}
