package io.telltale.led;

import io.telltale.video.Mats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * that changes. It is fitted not to their last step but to their whole way from where each was
 * first seen: the errors of steps would add up to many pixels. Not thread-safe.
 */
final class CameraMotion implements AutoCloseable {
  /** Corners followed: enough for RANSAC with half of them on a moving hand. */
  private static final int CORNERS = 60;

  /** More corners are sought when fewer than this are left. */
  private static final int FEWEST = 30;

  /** Least distance between corners when they are sought, as a share of the longer side. */
  private static final double APART = 1 / 25.0;

  /** Distance in work pixels within which a corner's step agrees with the movement. */
  private static final double STEP_AGREEMENT = 1.0;

  /**
   * The same for its whole way, along which lens and perspective bend what is straight: beyond it
   * the corner has slipped off what it was on.
   */
  private static final double WAY_AGREEMENT = 2.0;

  /**
   * Mean change of luma in levels below which picture noise explains all. What moves slowly adds up
   * against a picture that is kept until then; on a tripod nothing does.
   */
  private static final double STILL = 0.25;

  /**
   * Work pixels that the picture's corners have moved at least: less is noise of the fit. It is not
   * lost, since the whole way is told anew each time.
   */
  private static final double LEAST_STEP = 0.15;

  private final Size window = new Size(13, 13);
  private final TermCriteria enough =
      new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, 12, 0.03);
  private Mat previous = new Mat();
  private List<Corner> corners = new ArrayList<>();

  /** The movement from the first picture to the previous one, in work pixels. */
  private Similarity way = Similarity.IDENTITY;

  /**
   * A corner of the scene.
   *
   * @param first where it is, or would be, in the first picture, in work pixels
   * @param now where it is in the previous picture
   */
  private record Corner(Point first, Point now) {}

  /** The movement from the picture of the call before to this one, in stored pixels. */
  Similarity accept(WorkPicture picture) {
    boolean comparable = !previous.empty() && previous.size().equals(picture.luma.size());
    if (comparable && still(picture.luma)) {
      return Similarity.IDENTITY;
    }
    Similarity moved = comparable ? estimate(picture.luma) : Similarity.IDENTITY;
    Mats.release(previous);
    previous = picture.luma.clone();
    return moved.scaledBy(picture.lumaScale);
  }

  private boolean still(Mat luma) {
    return Core.norm(previous, luma, Core.NORM_L1) < STILL * previous.total();
  }

  private Similarity estimate(Mat luma) {
    if (corners.size() < FEWEST) {
      seekCorners();
    }
    List<Corner> before = new ArrayList<>();
    List<Corner> after = new ArrayList<>();
    if (corners.size() >= PointFit.NEEDED) {
      follow(luma, before, after);
    }
    @Nullable PointFit step = fit(now(before), after, STEP_AGREEMENT);
    if (step == null) {
      corners = new ArrayList<>(); // a cut, or a blur: what is there now has another way
      return Similarity.IDENTITY;
    }
    corners = agreeing(after, step);
    return advance(step.similarity());
  }

  /** From the whole way where it is known; where not, the step alone leads on. */
  private Similarity advance(Similarity step) {
    Similarity until = way;
    List<Point> first = corners.stream().map(Corner::first).toList();
    @Nullable PointFit whole = fit(first, corners, WAY_AGREEMENT);
    Similarity told = whole == null ? until.then(step) : whole.similarity();
    corners = whole == null ? List.of() : agreeing(corners, whole);
    Similarity moved = until.inverse().then(told);
    if (moved.farthest(previous.cols(), previous.rows()) < LEAST_STEP) {
      return Similarity.IDENTITY;
    }
    way = told;
    return moved;
  }

  private static @Nullable PointFit fit(List<Point> from, List<Corner> to, double agreement) {
    return PointFit.of(from, now(to), agreement);
  }

  private static List<Point> now(List<Corner> corners) {
    return corners.stream().map(Corner::now).toList();
  }

  private static List<Corner> agreeing(List<Corner> corners, PointFit fit) {
    List<Corner> kept = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      if (fit.agrees().get(i)) {
        kept.add(corners.get(i));
      }
    }
    return kept;
  }

  /** Follows the corners into the next picture; those that are lost there are left out. */
  private void follow(Mat luma, List<Corner> before, List<Corner> after) {
    MatOfPoint2f from = new MatOfPoint2f(now(corners).toArray(new Point[0]));
    MatOfPoint2f to = new MatOfPoint2f();
    MatOfByte found = new MatOfByte();
    MatOfFloat error = new MatOfFloat();
    Video.calcOpticalFlowPyrLK(previous, luma, from, to, found, error, window, 3, enough, 0, 1e-3);
    Point[] at = to.toArray();
    byte[] ok = found.toArray();
    for (int i = 0; i < at.length; i++) {
      if (ok[i] != 0) {
        before.add(corners.get(i));
        after.add(new Corner(corners.get(i).first, at[i]));
      }
    }
    Mats.release(from, to, found, error);
  }

  /** Fills up the corners with others that are not where one is already. */
  private void seekCorners() {
    MatOfPoint fresh = new MatOfPoint();
    double apart = APART * Math.max(previous.rows(), previous.cols());
    Imgproc.goodFeaturesToTrack(previous, fresh, CORNERS, 0.01, apart);
    Similarity back = way.inverse();
    List<Corner> all = new ArrayList<>(corners);
    for (Point p : fresh.toArray()) {
      boolean taken =
          corners.stream().anyMatch(c -> Math.hypot(c.now.x - p.x, c.now.y - p.y) < apart);
      if (!taken && all.size() < CORNERS) {
        all.add(new Corner(new Point(back.x(p.x, p.y), back.y(p.x, p.y)), p));
      }
    }
    Mats.release(fresh);
    corners = all;
  }

  @Override
  public void close() {
    Mats.release(previous);
  }
}
