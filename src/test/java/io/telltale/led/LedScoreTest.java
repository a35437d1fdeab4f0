package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LedScoreTest {
  private static final int FRAMES = 90;

  /** Mean light of the rings of an overexposed LED, from the core out, in its strongest channel. */
  private static final double[] SHAPE = {1.05, 0.6, 0.15, 0.03, 0.01, 0.005};

  private static final double[] CYAN = {0.15, 1, 1};
  private static final double[] GREY = {0.9, 1, 0.95};

  @Test
  void aSteadyColouredLightIsRatherAnLedThanATwinkleIs() {
    double led = odds(8, CYAN, i -> 1);
    double twinkle = odds(1.6, GREY, i -> i % 11 < 2 ? 1 : 0.6);
    assertThat(led).as("a twinkle has %s", twinkle).isGreaterThan(3 * twinkle);
  }

  @Test
  void aBlinkIsRatherAStatusLedThanASteadyLight() {
    double steady = odds(8, CYAN, i -> 1);
    double blinks = odds(8, CYAN, i -> i % 10 < 5 ? 1 : 0);
    assertThat(blinks).as("a steady one has %s", steady).isGreaterThan(3 * steady);
  }

  @Test
  void theSmallerALightTheMoreItsColourTells() {
    double large = odds(8, CYAN, i -> 1) / odds(8, GREY, i -> 1);
    double small = odds(1.6, CYAN, i -> 1) / odds(1.6, GREY, i -> 1);
    assertThat(small).as("coloured beside grey, large %s", large).isGreaterThan(3 * large);
  }

  @Test
  void aSteadyLightSeenForATenthOfTheTimeIsLessLikelyTheStatusLed() {
    RingSeries series = series(CYAN, i -> 1);
    assertThat(LedScore.of(series, 8, 10 * FRAMES).odds())
        .isLessThan(0.1 * LedScore.of(series, 8, FRAMES).odds());
  }

  private static double odds(double radius, double[] colour, IntToDoubleFunction light) {
    return LedScore.of(series(colour, light), radius, FRAMES).odds();
  }

  private static RingSeries series(double[] colour, IntToDoubleFunction light) {
    List<TrackPoint> points = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      float[] rings = new float[Rings.LENGTH];
      for (int ring = 0; ring < Rings.COUNT; ring++) {
        for (int c = 0; c < 3; c++) {
          double level = 0.02 + colour[c] * light.applyAsDouble(i) * SHAPE[ring];
          rings[ring * Rings.PER_RING + c] = (float) Math.min(1, level);
          rings[ring * Rings.PER_RING + 3 + c] = level >= 1 ? 1 : 0;
        }
      }
      points.add(new TrackPoint(i, i / 30.0, 100, 100, rings));
    }
    return new RingSeries(points);
  }
}
