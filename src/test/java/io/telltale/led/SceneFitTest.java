package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneFitTest {
  /** Light of an LED from ring to ring. */
  private static final double[] SHARE = {2.5, 1, 0.35, 0.14, 0.06, 0.02};

  private static final double[] NONE = {0, 0, 0};
  private static final double[] RED = {0.5, 0, 0};

  /** The pale body of an unlit LED on a dark board, which is bluish in the light of the room. */
  private static final double[] BODY = {0.35, 0.26, 0.3};

  private static final double[] BOARD = {0.036, 0.011, 0.07};

  private final List<TrackPoint> points = new ArrayList<>();

  @Test
  void whatIsSeenOfAPaleLedWhosePlaceIsMissedInTheDarkIsNotItsLight() {
    blink();
    for (double miss = 0; miss <= 0.6; miss += 0.1) {
      add(NONE, miss);
    }
    double[][] light = new Photometry(new RingSeries(points)).light;
    double lit = all(light[9]);
    for (int i = 80; i < light.length; i++) {
      double miss = (i - 80) * 0.1;
      assertThat(all(light[i]) / lit)
          .as("light of the dark LED beside the lit one, its place missed by %.1f radii", miss)
          .isCloseTo(0, within(0.03));
    }
  }

  private static double all(double[] light) {
    return light[0] + light[1] + light[2];
  }

  @Test
  void aFaintLightWhosePlaceIsMetIsReadWhereTheBodyIsPale() {
    blink();
    for (double part : new double[] {0.1, 0.2, 0.4}) {
      add(new double[] {part * RED[0], 0, 0}, 0);
    }
    double[][] light = new Photometry(new RingSeries(points)).light;
    double lit = light[9][0];
    assertThat(light[80][0] / lit).as("a tenth of the light").isBetween(0.05, 0.15);
    assertThat(light[81][0] / lit).as("a fifth of the light").isBetween(0.14, 0.26);
    assertThat(light[82][0] / lit).as("two fifths of the light").isBetween(0.33, 0.47);
  }

  private void blink() {
    for (int i = 0; i < 80; i++) {
      add(i % 10 < 5 ? NONE : RED, 0);
    }
  }

  private void add(double[] led, double miss) {
    points.add(MadeRings.point(points.size(), scene(miss), SHARE, led));
  }

  /** The unlit scene, rings by channels, seen from beside its middle by so many radii. */
  private static double[][] scene(double miss) {
    double[][] sum = new double[Rings.COUNT][3];
    int[] pixels = new int[Rings.COUNT];
    for (double y = -6.3; y <= 6.3; y += 0.05) {
      for (double x = -6.3; x <= 6.3; x += 0.05) {
        int ring = ring(Math.hypot(x, y));
        if (ring < Rings.COUNT) {
          double body = Math.exp(-((x - miss) * (x - miss) + y * y) / 0.5);
          pixels[ring]++;
          for (int c = 0; c < 3; c++) {
            sum[ring][c] += BOARD[c] + body * (BODY[c] - BOARD[c]);
          }
        }
      }
    }
    for (int k = 0; k < sum.length; k++) {
      for (int c = 0; c < 3; c++) {
        sum[k][c] /= pixels[k];
      }
    }
    return sum;
  }

  /** The ring at a distance from the middle in radii; {@link Rings#COUNT} beyond the last. */
  private static int ring(double distance) {
    double area = 0;
    for (int k = 0; k < Rings.COUNT; k++) {
      area += Rings.area(k);
      if (distance * distance < area) {
        return k;
      }
    }
    return Rings.COUNT;
  }
}
