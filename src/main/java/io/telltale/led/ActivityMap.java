package io.telltale.led;

import io.telltale.video.Mats;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Where in the picture light has been changing lately, however the camera moved meanwhile.
 *
 * <p>Each picture is compared with earlier ones laid over it. A difference counts only as far as it
 * exceeds every value within a cell of the place, so that an edge laid over itself half a cell off
 * is no change, and only as far as it exceeds the change around it, so that a change of exposure is
 * none either. Not thread-safe.
 */
final class ActivityMap implements AutoCloseable {
  /**
   * Lags in frames, one for each frame in turn, since one is enough to see a light that keeps
   * changing: the shortest shows a 10 Hz blink, the longest, 0.8 s at 30 fps, a breath of 4 s by 40
   * % of its height. Out of step, or a blink of three frames would always be met at one moment.
   */
  private static final int[] LAGS = {1, 7, 1, 24, 7, 24, 1, 24, 7};

  static final int LONGEST_LAG = 24;

  /** Share of a frame in the map: it forgets with a time constant of about 50 frames. */
  private static final double FRESH = 0.02;

  /** Width in cells of the surroundings that a change must exceed. */
  private static final Size AROUND = new Size(25, 25);

  /** Levels of U and V are worth more than levels of Y, being smaller for the same light. */
  private static final double CHROMA_WEIGHT = 1.5;

  /** Empty: OpenCV takes it for three by three cells. */
  private final Mat kernel = new Mat();

  private Mat mean = new Mat();
  private double driftX;
  private double driftY;
  private int turn;

  /**
   * Takes the next frame.
   *
   * @param compares whether it is compared with an earlier one; if not, only the camera's movement
   *     to it counts
   */
  void accept(LookBack lookBack, boolean compares) {
    LookBack.Kept now = lookBack.latest();
    Mat cells = now.picture().cells;
    if (mean.empty()) {
      mean = Mat.zeros(cells.size(), CvType.CV_32F);
    }
    follow(now.moved(), now.picture().cellScale);
    if (!compares) {
      return;
    }
    int lag = LAGS[turn++ % LAGS.length];
    if (lookBack.size() > lag) {
      add(cells, lookBack.earlier(lag), now.picture().cellScale);
    } else {
      mean.convertTo(mean, -1, 1 - FRESH);
    }
  }

  /** Shifts the map by whole cells; what is left over is kept for later, so nothing is blurred. */
  private void follow(Similarity moved, double cellScale) {
    double cx = mean.cols() / 2.0 * cellScale;
    double cy = mean.rows() / 2.0 * cellScale;
    driftX += (moved.x(cx, cy) - cx) / cellScale;
    driftY += (moved.y(cx, cy) - cy) / cellScale;
    int dx = (int) Math.rint(driftX);
    int dy = (int) Math.rint(driftY);
    if (dx != 0 || dy != 0) {
      driftX -= dx;
      driftY -= dy;
      shift(dx, dy);
    }
  }

  private void shift(int dx, int dy) {
    Mat moved = Mat.zeros(mean.size(), mean.type());
    int width = mean.cols() - Math.abs(dx);
    int height = mean.rows() - Math.abs(dy);
    if (width > 0 && height > 0) {
      Size kept = new Size(width, height);
      Mat from = mean.submat(new Rect(new Point(Math.max(0, -dx), Math.max(0, -dy)), kept));
      Mat to = moved.submat(new Rect(new Point(Math.max(0, dx), Math.max(0, dy)), kept));
      from.copyTo(to);
      Mats.release(from, to);
    }
    Mats.release(mean);
    mean = moved;
  }

  private void add(Mat cells, LookBack.Earlier earlier, double cellScale) {
    Mat then = aligned(cells, earlier, cellScale);
    Mat high = new Mat();
    Mat low = new Mat();
    Imgproc.dilate(then, high, kernel);
    Imgproc.erode(then, low, kernel);
    Core.subtract(cells, high, high);
    Core.subtract(low, cells, low);
    Core.max(high, low, high);
    Mat change = weighted(high);
    Imgproc.blur(change, low, AROUND);
    Core.subtract(change, low, change);
    Imgproc.accumulateWeighted(change, mean, FRESH);
    Mats.release(then, high, low, change);
  }

  /** Luma and chroma in one number. */
  private static Mat weighted(Mat change) {
    List<Mat> planes = Mats.split(change);
    Mat out = planes.get(0);
    Mat chroma = planes.get(1);
    Core.addWeighted(chroma, CHROMA_WEIGHT, planes.get(2), CHROMA_WEIGHT, 0, chroma);
    Core.add(out, chroma, out);
    Mats.release(chroma, planes.get(2));
    return out;
  }

  /** The earlier picture laid over the present one, which shows where the earlier one ends. */
  private static Mat aligned(Mat cells, LookBack.Earlier earlier, double cellScale) {
    Similarity s = earlier.fromLatest().scaledBy(1 / cellScale);
    Mat then = earlier.kept().picture().cells;
    if (s.isStill()) {
      return then.clone();
    }
    Mat out = cells.clone();
    Mat m = new Mat(2, 3, CvType.CV_64F);
    m.put(0, 0, s.a(), -s.b(), s.tx(), s.b(), s.a(), s.ty());
    int method = Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP;
    Imgproc.warpAffine(then, out, m, then.size(), method, Core.BORDER_TRANSPARENT);
    Mats.release(m);
    return out;
  }

  /** The places of most change, the strongest first. */
  List<Place> places(int most, double cellScale) {
    if (mean.empty()) {
      return List.of();
    }
    Mat smooth = new Mat();
    Imgproc.GaussianBlur(mean, smooth, new Size(3, 3), 0);
    double noise = Core.mean(smooth).val[0];
    List<Place> places =
        new Place.Search(LEAST + NOISE_FACTOR * noise, APART, most).in(smooth, cellScale);
    Mats.release(smooth);
    return places;
  }

  /** Forgets what has been found at a place, so that others come up. */
  void clear(Place place, double cellScale) {
    Point centre = new Point(place.x() / cellScale - 0.5, place.y() / cellScale - 0.5);
    Imgproc.circle(mean, centre, APART, Scalar.all(0), -1);
  }

  /** Levels of change, on average, below which a place is not looked at. */
  private static final double LEAST = 0.4;

  /** A place must change this many times as much as the mean of the picture. */
  private static final double NOISE_FACTOR = 6;

  /** Radius in cells within which only the strongest place is given. */
  private static final int APART = 4;

  @Override
  public void close() {
    Mats.release(kernel, mean);
  }
}
