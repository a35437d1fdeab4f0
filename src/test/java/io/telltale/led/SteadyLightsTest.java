package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.video.Natives;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class SteadyLightsTest {
  private static final Scalar BOARD = new Scalar(40, 128, 128);
  private static final Scalar WHITE = new Scalar(235, 128, 128);
  private static final Scalar HALO = new Scalar(110, 60, 150);

  @BeforeAll
  static void natives() {
    Natives.load();
  }

  @Test
  void aLightWithItsHaloComesBeforeAnyNumberOfSpecks() {
    Mat cells = lit(6, 3);
    for (int i = 0; i < 20; i++) {
      Imgproc.circle(cells, new Point(20 + 12 * i, 30), 0, WHITE, -1);
    }
    Place first = SteadyLights.places(cells, 2, 12).get(0);
    assertThat(fromLight(first)).as("%s", first).isLessThan(8);
  }

  @Test
  void aLightThatBloomsOverAFifthOfThePictureIsTheFirstOfTheLargeOnes() {
    Mat cells = lit(20, 11);
    for (int i = 0; i < 24; i++) {
      Imgproc.circle(cells, new Point(20 + 12 * i, 30), 2, HALO, -1);
    }
    Place first = SteadyLights.large(cells, 2).get(0);
    assertThat(fromLight(first)).as("%s", first).isLessThan(22);
  }

  @Test
  void whatIsTooLargeForAnLedIsNoLight() {
    Mat cells = board();
    Imgproc.rectangle(cells, new Point(60, 40), new Point(160, 140), WHITE, -1);
    assertThat(SteadyLights.places(cells, 2, 12))
        .noneMatch(p -> p.x() > 160 && p.x() < 280 && p.y() > 120 && p.y() < 240);
  }

  @Test
  void anEvenPictureHasNone() {
    assertThat(SteadyLights.places(board(), 2, 12)).isEmpty();
  }

  /** A board with a light in the cell 200, 90. */
  private static Mat lit(int halo, int core) {
    Mat cells = board();
    Imgproc.circle(cells, new Point(200, 90), halo, HALO, -1);
    Imgproc.circle(cells, new Point(200, 90), core, WHITE, -1);
    return cells;
  }

  /** Pixels from the middle of that light, at two pixels a cell. */
  private static double fromLight(Place place) {
    return Math.hypot(place.x() - 401, place.y() - 181);
  }

  private static Mat board() {
    return new Mat(180, 320, CvType.CV_8UC3, BOARD);
  }
}
