package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingSplitTest {
  /** Light of an LED from ring to ring, and of the unlit board. */
  private static final double[] SHARE = {2.5, 1, 0.35, 0.14, 0.06, 0.02};

  private static final double BOARD = 0.05;

  private final List<TrackPoint> points = new ArrayList<>();

  @Test
  void aLightDoesNotJumpWhereOneRingAfterTheOtherBeginsToClip() {
    for (int i = 0; i < 40; i++) {
      add(0, 0);
    }
    for (int i = 0; i < 40; i++) {
      add(0.5, 0);
    }
    for (double clipped = 0; clipped <= 0.12; clipped += 0.01) {
      add(0.5, clipped);
    }
    Photometry photometry = new Photometry(new RingSeries(points));
    double before = photometry.light[79][1];
    for (int i = 80; i < points.size(); i++) {
      assertThat(photometry.light[i][1] / before)
          .as("light of frame %d beside one in which only the core clips", i)
          .isBetween(0.85, 1.15);
    }
  }

  @Test
  void aLightOfWhichAllRingsClipInTheEndIsStillReadAsTheBrighterTheBrighterItIs() {
    for (int i = 0; i < 40; i++) {
      add(0);
    }
    double[] lights = {0.1, 0.2, 0.5, 1, 2, 4, 8, 16, 32};
    for (double led : lights) {
      add(led);
    }
    Photometry photometry = new Photometry(new RingSeries(points));
    double unit = photometry.light[41][1] / lights[1];
    for (int i = 0; i < lights.length; i++) {
      assertThat(photometry.light[40 + i][1] / unit / lights[i])
          .as("what is read of a light of %.1f, as a part of it", lights[i])
          .isBetween(0.6, 1.5);
    }
  }

  private void add(double led) {
    double[] grey = {BOARD, BOARD, BOARD};
    double[][] scene = {grey, grey, grey, grey, grey, grey};
    points.add(MadeRings.point(points.size(), scene, SHARE, new double[] {0, led, 0}));
  }

  /**
   * A frame whose core clips wherever the LED is lit, and as much of its halo as is said; the
   * outermost ring has a bit more light than the LED brings there, as from a part that it lights.
   */
  private void add(double led, double clippedHalo) {
    float[] rings = new float[Rings.LENGTH];
    for (int k = 0; k < Rings.COUNT; k++) {
      for (int c = 0; c < 3; c++) {
        double stray = led > 0 && k == Rings.COUNT - 1 ? 0.02 : 0;
        double light = BOARD + stray + (c == 1 ? led * SHARE[k] : 0);
        rings[k * Rings.PER_RING + c] = (float) Math.min(1, light);
        double clipped = k == 0 ? (led > 0 ? 1 : 0) : k == Rings.COUNT - 1 ? 0 : clippedHalo;
        rings[k * Rings.PER_RING + 3 + c] = (float) (c == 1 ? clipped : 0);
      }
    }
    points.add(new TrackPoint(points.size(), points.size() / 30.0, 100, 100, rings));
  }
}
