package io.telltale.led;

import io.telltale.video.Mats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;

/**
 * The similarity that leads from points to points, found with RANSAC among those that agree on it.
 *
 * @param similarity in the pixels of the points
 * @param agrees which of the points go along with it
 */
record PointFit(Similarity similarity, List<Boolean> agrees) {
  /** Points that must agree: two make a similarity, six more make it no coincidence. */
  static final int NEEDED = 8;

  /** Draws of two points: with half of them wrong, ten would do for 95 %. */
  private static final int DRAWS = 200;

  private static final double CONFIDENCE = 0.99;

  /** Steps of least squares over all that agree. */
  private static final int REFINED = 5;

  /**
   * Fits points in the same order.
   *
   * @param agreement distance in pixels within which a point goes along
   * @return null where too few agree
   */
  static @Nullable PointFit of(List<Point> from, List<Point> to, double agreement) {
    if (from.size() < NEEDED) {
      return null;
    }
    MatOfPoint2f source = new MatOfPoint2f(from.toArray(new Point[0]));
    MatOfPoint2f target = new MatOfPoint2f(to.toArray(new Point[0]));
    Mat inliers = new Mat();
    Mat m =
        Calib3d.estimateAffinePartial2D(
            source, target, inliers, Calib3d.RANSAC, agreement, DRAWS, CONFIDENCE, REFINED);
    PointFit fit =
        m.empty() || Core.countNonZero(inliers) < NEEDED
            ? null
            : new PointFit(similarity(m), agreeing(inliers));
    Mats.release(source, target, inliers, m);
    return fit;
  }

  private static Similarity similarity(Mat m) {
    double[] v = new double[6];
    m.get(0, 0, v);
    return new Similarity(v[0], v[3], v[2], v[5]);
  }

  private static List<Boolean> agreeing(Mat inliers) {
    byte[] bytes = new byte[inliers.rows()];
    inliers.get(0, 0, bytes);
    List<Boolean> agrees = new ArrayList<>(bytes.length);
    for (byte b : bytes) {
      agrees.add(b != 0);
    }
    return agrees;
  }
}
