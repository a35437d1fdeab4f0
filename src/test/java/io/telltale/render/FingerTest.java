package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerTest {
  private static final Camera CAMERA = Preset.HARD.camera(1);
  private static final Rgb ROOM = new Rgb(1, 1, 1);
  private static final double SECONDS = 10;
  private static final double LED_X = 30;
  private static final double LED_Y = -20;

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 1", "60, 40, 0, 1", "-50, -60, 0.1, 1.2", "0, 45, -0.1, 0.9"})
  void aFingerPointsAndNeverCoversHoweverTheCameraMoves(
      double x, double y, double angle, double zoom) {
    Pose pose = new Pose(x, y, angle, zoom);
    Finger finger = new Finger(CAMERA, LED_X, LED_Y, SECONDS, new Random(2));
    double[] led = pose.picture(LED_X, LED_Y);
    int column = (int) Math.floor(CAMERA.width() / 2.0 + led[0]);
    int row = (int) Math.floor(CAMERA.height() / 2.0 + led[1]);
    int at = (row * CAMERA.width() + column) * 3;
    double most = 0;
    for (double time = 0; time < SECONDS; time += 0.1) {
      float[] light = new float[CAMERA.width() * CAMERA.height() * 3];
      finger.cover(light, time, pose, ROOM);
      assertThat(light[at]).as("red of the finger at the LED, at %.1f s", time).isZero();
      double seen = 0;
      for (int i = 0; i < light.length; i += 3) {
        seen += light[i];
      }
      most = Math.max(most, seen);
    }
    assertThat(most).as("red of the finger in the picture").isPositive();
  }
}
