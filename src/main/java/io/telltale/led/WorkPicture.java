package io.telltale.led;

import io.telltale.video.Frame;
import io.telltale.video.Mats;
import io.telltale.video.Thinned;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A frame made small enough to be looked at as a whole.
 *
 * <p>{@code luma} serves the camera's motion; {@code cells} (Y, U and V together at half of luma's
 * size, which is where most files keep their colour anyway) serves the search for changing lights.
 */
final class WorkPicture implements AutoCloseable {
  /**
   * Longest side of {@code luma} in pixels. A 5 px LED in a 1080p picture still covers about two
   * pixels, and both pictures together cost less than a fifth of the decoding.
   */
  private static final int LONGEST_SIDE = 640;

  final Mat luma;
  final Mat cells;

  /** Stored pixels a pixel of {@code luma}. */
  final double lumaScale;

  /** Stored pixels a pixel of {@code cells}. */
  final double cellScale;

  WorkPicture(Frame frame) {
    int longest = Math.max(frame.width(), frame.height());
    lumaScale = Math.max(1.0, (double) longest / LONGEST_SIDE);
    cellScale = 2 * lumaScale;
    luma = reduced(frame, 0, lumaScale);
    Mat y = new Mat();
    Imgproc.resize(luma, y, size(frame, cellScale), 0, 0, Imgproc.INTER_AREA);
    Mat u = reduced(frame, 1, cellScale);
    Mat v = reduced(frame, 2, cellScale);
    cells = Mats.merge(y, u, v);
    Mats.release(y, u, v);
  }

  /** A plane (0, 1, 2 for y, u, v) of 8 bits at another scale. */
  private static Mat reduced(Frame frame, int number, double scale) {
    Mat plane = number == 0 ? frame.y() : number == 1 ? frame.u() : frame.v();
    Size size = size(frame, scale);
    Mat small = new Mat();
    if (plane.cols() == size.width && plane.rows() == size.height) {
      plane.copyTo(small);
    } else if (plane.cols() == 3 * size.width && plane.rows() == 3 * size.height) {
      Thinned.third(frame, number, small);
    } else {
      int method = plane.cols() == 2 * size.width ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
      Imgproc.resize(plane, small, size, 0, 0, method);
    }
    if (small.depth() != CvType.CV_8U) {
      small.convertTo(small, CvType.CV_8U, Math.pow(2, 8 - frame.coding().bits()));
    }
    return small;
  }

  private static Size size(Frame frame, double scale) {
    return new Size(
        Math.max(1, Math.round(frame.width() / scale)),
        Math.max(1, Math.round(frame.height() / scale)));
  }

  @Override
  public void close() {
    Mats.release(luma, cells);
  }
}
