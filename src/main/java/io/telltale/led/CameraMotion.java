package io.telltale.led;

import io.telltale.video.Mats;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.core.TermCriteria;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/**
 * How the camera moved from one picture to the next, so that an unlit LED can be followed.
 *
 * <p>Corners of the scene are followed by pyramidal Lucas-Kanade flow (Bouguet, 2000) and a
 * similarity is fitted to them with RANSAC, which leaves out what moves by itself: a hand, a light
 * that changes. Not thread-safe.
 */
final class CameraMotion implements AutoCloseable {
  /** Corners followed: enough for RANSAC with half of them on a moving hand. */
  private static final int CORNERS = 60;

  /** Corners are sought anew when fewer than this are left. */
  private static final int FEWEST = 30;

  /** Corners needed for a similarity that can be believed. */
  private static final int NEEDED = 8;

  /** Distance in work pixels within which a corner agrees with the movement. */
  private static final double AGREEMENT = 1.0;

  /** Mean change of luma in levels below which picture noise explains all: a tripod. */
  private static final double STILL = 0.25;

  private final Size window = new Size(13, 13);
  private final TermCriteria enough =
      new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, 12, 0.03);
  private Mat previous = new Mat();
  private MatOfPoint2f corners = new MatOfPoint2f();

  /** The movement from the picture of the call before to this one, in stored pixels. */
  Similarity accept(WorkPicture picture) {
    Similarity moved = Similarity.IDENTITY;
    if (!previous.empty() && previous.size().equals(picture.luma.size())) {
      moved = estimate(picture);
    }
    Mats.release(previous);
    previous = picture.luma.clone();
    return moved;
  }

  private Similarity estimate(WorkPicture picture) {
    if (Core.norm(previous, picture.luma, Core.NORM_L1) < STILL * previous.total()) {
      return Similarity.IDENTITY;
    }
    if (corners.rows() < FEWEST) {
      seekCorners();
    }
    if (corners.rows() < NEEDED) {
      return Similarity.IDENTITY;
    }
    MatOfPoint2f moved = new MatOfPoint2f();
    MatOfByte found = new MatOfByte();
    MatOfFloat error = new MatOfFloat();
    Video.calcOpticalFlowPyrLK(
        previous, picture.luma, corners, moved, found, error, window, 3, enough, 0, 1e-3);
    Similarity result = fit(moved, found, picture.lumaScale);
    Mats.release(found, error);
    return result;
  }

  private void seekCorners() {
    MatOfPoint fresh = new MatOfPoint();
    double apart = Math.max(previous.rows(), previous.cols()) / 25.0;
    Imgproc.goodFeaturesToTrack(previous, fresh, CORNERS, 0.01, apart);
    Mats.release(corners);
    corners = new MatOfPoint2f(fresh.toArray());
    Mats.release(fresh);
  }

  private Similarity fit(MatOfPoint2f moved, MatOfByte found, double scale) {
    Point[] from = corners.toArray();
    Point[] to = moved.toArray();
    byte[] ok = found.toArray();
    int n = 0;
    for (int i = 0; i < from.length; i++) {
      if (ok[i] != 0) {
        from[n] = from[i];
        to[n++] = to[i];
      }
    }
    MatOfPoint2f source = new MatOfPoint2f(java.util.Arrays.copyOf(from, n));
    Mats.release(moved, corners);
    corners = new MatOfPoint2f(java.util.Arrays.copyOf(to, n));
    Similarity result = n < NEEDED ? Similarity.IDENTITY : ransac(source, scale);
    Mats.release(source);
    return result;
  }

  private Similarity ransac(MatOfPoint2f source, double scale) {
    Mat inliers = new Mat();
    Mat m =
        Calib3d.estimateAffinePartial2D(
            source, corners, inliers, Calib3d.RANSAC, AGREEMENT, 200, 0.99, 5);
    Similarity result = Similarity.IDENTITY;
    if (!m.empty() && Core.countNonZero(inliers) >= NEEDED) {
      double[] v = new double[6];
      m.get(0, 0, v);
      result = new Similarity(v[0], v[3], v[2], v[5]).scaledBy(scale);
      dropOutliers(inliers);
    }
    Mats.release(m, inliers);
    return result;
  }

  private void dropOutliers(Mat inliers) {
    byte[] keep = new byte[inliers.rows()];
    inliers.get(0, 0, keep);
    Point[] all = corners.toArray();
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      if (keep[i] != 0) {
        all[n++] = all[i];
      }
    }
    Mats.release(corners);
    corners = new MatOfPoint2f(java.util.Arrays.copyOf(all, n));
  }

  @Override
  public void close() {
    Mats.release(previous, corners);
  }
}
