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
  private static final int CORNERS = 48;

  /** More corners are sought when fewer than this are left. */
  private static final int FEWEST = 24;

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
  private static final double LEAST_STEP = 0.18;

  /**
   * Halvings of the picture through which a corner is followed from where the last step would put
   * it: a hand's shake turns by a few work pixels from frame to frame.
   */
  private static final int FORESEEN = 1;

  /** The same from where it was: about 50 work pixels, a camera that is swung round. */
  private static final int UNFORESEEN = 3;

  private final Size window = new Size(13, 13);
  private final TermCriteria enough =
      new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, 12, 0.03);
  private Mat previous = new Mat();
  private boolean cut = true;
  private List<Corner> corners = new ArrayList<>();

  /** The movement from the first picture to the previous one, in work pixels. */
  private Similarity way = Similarity.IDENTITY;

  /** The movement that led to the previous picture, in work pixels. */
  private Similarity latest = Similarity.IDENTITY;

  /**
   * A corner of the scene.
   *
   * @param first where it is, or would be, in the first picture, in work pixels
   * @param now where it is in the previous picture
   */
  private record Corner(Point first, Point now) {}

  /** A movement, and where the corners that go along with it are now. */
  private record Step(Similarity similarity, List<Corner> corners) {}

  /** The movement from the picture of the call before to this one, in stored pixels. */
  Similarity accept(WorkPicture picture) {
    boolean comparable = !previous.empty() && previous.size().equals(picture.luma.size());
    if (comparable && still(picture.luma)) {
      latest = Similarity.IDENTITY;
      cut = false;
      return Similarity.IDENTITY;
    }
    cut = !comparable;
    Similarity moved = comparable ? estimate(picture.luma) : Similarity.IDENTITY;
    latest = moved;
    Mats.release(previous);
    previous = picture.luma.clone();
    return moved.scaledBy(picture.lumaScale);
  }

  /** Whether nothing was found that leads from the picture before to the latest. */
  boolean isCut() {
    return cut;
  }

  private boolean still(Mat luma) {
    return Core.norm(previous, luma, Core.NORM_L1) < STILL * previous.total();
  }

  private Similarity estimate(Mat luma) {
    if (corners.size() < FEWEST) {
      seekCorners();
    }
    @Nullable Step step = step(luma, latest, FORESEEN);
    if (step == null || 2 * step.corners.size() < corners.size()) {
      step = step(luma, Similarity.IDENTITY, UNFORESEEN);
    }
    if (step == null) {
      cut = true;
      corners = new ArrayList<>(); // a cut, or a blur: what is there now has another way
      return Similarity.IDENTITY;
    }
    corners = step.corners;
    return advance(step.similarity);
  }

  /**
   * The movement to a picture; null where too few corners agree on one.
   *
   * @param foreseen the movement that is looked for first
   * @param halvings of the picture through which is looked
   */
  private @Nullable Step step(Mat luma, Similarity foreseen, int halvings) {
    if (corners.size() < PointFit.NEEDED) {
      return null;
    }
    List<Corner> before = new ArrayList<>();
    List<Corner> after = new ArrayList<>();
    Point[] at = flow(luma, foreseen, halvings);
    for (int i = 0; i < at.length; i++) {
      if (at[i] != null) {
        before.add(corners.get(i));
        after.add(new Corner(corners.get(i).first, at[i]));
      }
    }
    @Nullable PointFit fit = fit(now(before), after, STEP_AGREEMENT);
    return fit == null ? null : new Step(fit.similarity(), agreeing(after, fit));
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

  /** Where the corners are in the next picture; null for those that are lost there. */
  private @Nullable Point[] flow(Mat luma, Similarity foreseen, int halvings) {
    List<Point> now = now(corners);
    MatOfPoint2f from = new MatOfPoint2f(now.toArray(new Point[0]));
    MatOfPoint2f to =
        new MatOfPoint2f(
            now.stream()
                .map(p -> new Point(foreseen.x(p.x, p.y), foreseen.y(p.x, p.y)))
                .toArray(Point[]::new));
    MatOfByte found = new MatOfByte();
    MatOfFloat error = new MatOfFloat();
    int start = Video.OPTFLOW_USE_INITIAL_FLOW;
    Video.calcOpticalFlowPyrLK(
        previous, luma, from, to, found, error, window, halvings, enough, start, 1e-3);
    @Nullable Point[] at = to.toArray();
    byte[] ok = found.toArray();
    for (int i = 0; i < at.length; i++) {
      at[i] = ok[i] != 0 ? at[i] : null;
    }
    Mats.release(from, to, found, error);
    return at;
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
