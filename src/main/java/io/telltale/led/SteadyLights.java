package io.telltale.led;

import io.telltale.video.Mats;
import java.util.ArrayList;
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

  /** Levels by which a place must stand out. */
  private static final double LEAST = 24;

  /** Radius in cells within which only the strongest place is given. */
  private static final int APART = 4;

  /** The places, the strongest first. */
  List<ActivityMap.Place> places(WorkPicture picture, int most) {
    Mat excess = excess(picture.cells);
    List<ActivityMap.Place> places = new ArrayList<>();
    while (places.size() < most) {
      Core.MinMaxLocResult peak = Core.minMaxLoc(excess);
      if (peak.maxVal < LEAST) {
        break;
      }
      places.add(
          new ActivityMap.Place(
              (peak.maxLoc.x + 0.5) * picture.cellScale,
              (peak.maxLoc.y + 0.5) * picture.cellScale,
              peak.maxVal));
      Imgproc.circle(excess, peak.maxLoc, APART, Scalar.all(0), -1);
    }
    Mats.release(excess);
    return places;
  }

  /** Luma above its surroundings plus colour beyond them, in levels. */
  private static Mat excess(Mat cells) {
    Mat blurred = new Mat();
    Imgproc.blur(cells, blurred, TOO_LARGE);
    Mat difference = new Mat();
    Core.absdiff(cells, blurred, difference);
    Mat brighter = new Mat();
    Core.subtract(cells, blurred, brighter);
    List<Mat> planes = Mats.split(difference);
    Mat luma = new Mat();
    Core.extractChannel(brighter, luma, 0);
    Mat chroma = new Mat();
    Core.max(planes.get(1), planes.get(2), chroma);
    Mat sum = new Mat();
    Core.addWeighted(luma, 1, chroma, 1, 0, sum, CvType.CV_32F);
    Mat lit = new Mat();
    Core.compare(luma, Scalar.all(LEAST / 2), lit, Core.CMP_LT);
    sum.setTo(Scalar.all(0), lit);
    Mats.release(planes);
    Mats.release(blurred, difference, brighter, luma, chroma, lit);
    return sum;
  }
}
