package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotometryTest {
  /** Light of an LED from ring to ring. */
  private static final double[] SHARE = {4, 1, 0.5, 0.22, 0.08, 0.02};

  private static final double[] GREY = {0.05, 0.05, 0.05};
  private static final double[] RED = {1, 0, 0};
  private static final double[] GREEN = {0, 1, 0};
  private static final double[] YELLOW = {1, 1, 0};
  private static final double[] WHITE = {1, 1, 1};

  /** Linear light of the unlit scene, rings by channels. */
  private double[][] scene = {GREY, GREY, GREY, GREY, GREY, GREY};

  private final List<TrackPoint> points = new ArrayList<>();

  @Test
  void aBoardOfAnotherColourThanWhatItLiesOnIsNoLightThatIsNeverOff() {
    double[] purple = {0.09, 0.05, 0.22};
    double[] wood = {0.17, 0.11, 0.1};
    scene = new double[][] {{0.32, 0.29, 0.3}, purple, purple, purple, purple, wood};
    blink(YELLOW, 0.8);

    double[][] light = new Photometry(new RingSeries(points)).light;

    for (double[] lit : shown(light, true)) {
      assertThat(lit[1] / lit[0]).as("green beside red in yellow").isCloseTo(1, within(0.15));
      assertThat(lit[2] / lit[0]).as("blue beside red in yellow").isCloseTo(0, within(0.1));
    }
    for (double[] dark : shown(light, false)) {
      assertThat(Photometry.max(dark)).as("of an LED that is off").isCloseTo(0, within(0.03));
    }
  }

  @Test
  void whatTheCamerasMatrixTakesFromGreenWhereRedIsStrongIsNoGreenLightInTheDark() {
    double[] body = {0.45, 0.28, 0.12};
    scene = new double[][] {body, body, body, body, GREY, GREY};
    blink(new double[] {1, -0.2, -0.1}, 0.6);

    double[][] light = new Photometry(new RingSeries(points)).light;

    double lit = shown(light, true).get(0)[0];
    for (double[] dark : shown(light, false)) {
      assertThat(Photometry.max(dark) / lit).as("dark beside lit").isCloseTo(0, within(0.05));
    }
  }

  @Test
  void aLightThatIsNeverOffOnADarkBoardLacksNothingThatTheTableAroundItHas() {
    double[] board = {0.01, 0.03, 0.01};
    double[] table = {0.09, 0.09, 0.07};
    scene = new double[][] {board, board, board, board, board, table};
    for (int i = 0; i < 60; i++) {
      add(GREEN, 0.3);
    }

    double[][] light = new Photometry(new RingSeries(points)).light;

    for (double[] seen : light) {
      assertThat(seen[0] / seen[1]).as("red beside green").isCloseTo(0, within(0.05));
      assertThat(seen[2] / seen[1]).as("blue beside green").isCloseTo(0, within(0.05));
    }
  }

  @Test
  void ofALightThatIsNowRedNowGreenAndNeverOffEachFrameShowsTheOne() {
    for (int i = 0; i < 60; i++) {
      add(i % 10 < 5 ? RED : GREEN, 0.4);
    }

    double[][] light = new Photometry(new RingSeries(points)).light;

    for (int i = 0; i < light.length; i++) {
      double other = i % 10 < 5 ? light[i][1] / light[i][0] : light[i][0] / light[i][1];
      assertThat(other).as("the other colour in frame %d", i).isCloseTo(0, within(0.1));
    }
  }

  @Test
  void aLightThatClippedInAllRingsBeforeKeepsItsProportionsWhenItIsDimmer() {
    for (int i = 0; i < 30; i++) {
      add(WHITE, 0);
    }
    for (int i = 0; i < 40; i++) {
      add(WHITE, 60);
    }
    for (double led : new double[] {3, 6, 12}) {
      for (int i = 0; i < 30; i++) {
        add(RED, led);
      }
    }

    double[][] light = new Photometry(new RingSeries(points)).light;

    double unit = light[80][0];
    assertThat(light[110][0] / unit).as("twice as bright").isBetween(1.6, 2.4);
    assertThat(light[140][0] / unit).as("four times as bright").isBetween(2.6, 5.0);
  }

  private void blink(double[] colour, double led) {
    for (int i = 0; i < 120; i++) {
      add(colour, i % 6 < 3 ? led : 0);
    }
  }

  /** The light in the frames of a blink in which it is lit, or in those in which it is not. */
  private static List<double[]> shown(double[][] light, boolean lit) {
    List<double[]> shown = new ArrayList<>();
    for (int i = 0; i < light.length; i++) {
      if (lit == i % 6 < 3) {
        shown.add(light[i]);
      }
    }
    return shown;
  }

  private void add(double[] colour, double led) {
    double[] light = Arrays.stream(colour).map(it -> led * it).toArray();
    points.add(MadeRings.point(points.size(), scene, SHARE, light));
  }
}
