package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.pattern.Notation;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LampTest {
  private static final int SIZE = 96;
  private static final float[] RED_BOARD = {0.4f, 0.03f, 0.03f};
  private static final float[] WHITE_BOARD = {1, 1, 1};
  private static final float[] NO_BOARD = {0, 0, 0};

  private final Dice dice = Dice.of(new Random(1));
  private final Lamp lamp =
      new Lamp(
          new Spot(
              0,
              0,
              new Lens(4, 5, 1),
              dice,
              LightCurve.of(Notation.parse("white solid"), Play.of(1, 1))));

  @Test
  void aRedBoardSwallowsGreenLightAlsoWhatRedPixelsSeeOfIt() {
    double[] thrown = thrown(RED_BOARD, 0, 1, 0);
    assertThat(thrown[0] / thrown[1])
        .as("red beside green of a green die's light on a red board")
        .isCloseTo(dice.green().red() / dice.green().green(), within(1e-3));
  }

  @Test
  void aRedBoardThrowsWhiteLightBackRed() {
    double[] thrown = thrown(RED_BOARD, 1, 1, 1);
    assertThat(thrown[0] / thrown[1]).as("red beside green").isGreaterThan(5);
  }

  @Test
  void aWhiteBoardThrowsAllOfItBack() {
    double[] thrown = thrown(WHITE_BOARD, 1, 1, 1);
    Rgb seen = dice.together();
    assertThat(thrown[0] / thrown[2])
        .as("red beside blue")
        .isCloseTo(seen.red() / seen.blue(), within(1e-3));
  }

  /** What the board adds to the light of all pixels, beside no board at all. */
  private double[] thrown(float[] board, float... drive) {
    double[] with = light(board, drive);
    double[] without = light(NO_BOARD, drive);
    return new double[] {with[0] - without[0], with[1] - without[1], with[2] - without[2]};
  }

  private double[] light(float[] board, float[] drive) {
    float[] rows = new float[SIZE * 3];
    float[] reflected = new float[SIZE * SIZE * 3];
    for (int i = 0; i < reflected.length; i++) {
      reflected[i] = board[i % 3];
      rows[i % rows.length] = drive[i % 3];
    }
    float[] light = new float[reflected.length];
    lamp.add(new Lamp.View(Pose.STILL, SIZE, SIZE), rows, reflected, light);
    double[] sum = new double[3];
    for (int i = 0; i < light.length; i++) {
      sum[i % 3] += light[i];
    }
    assertThat(Arrays.stream(sum).sum()).as("light").isPositive();
    return sum;
  }
}
