package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonColourTest {
  private static final double FPS = 30;
  private static final int HALF = 8;

  @Test
  void flashesHalfWayBetweenTwoColoursAreOneBlink() {
    List<Phase> phases = phases(35, 38.5, 35, 38.5, 35, 35);
    assertThat(phases).as("%s", phases).hasSize(1);
    assertThat(phases.get(0).count()).isEqualTo(6);
    assertThat(phases.get(0).colour()).isEqualTo(Colour.ORANGE);
  }

  @Test
  void flashesOfTwoColoursForSureStayTwo() {
    List<Phase> phases = phases(20, 57, 20, 57, 20, 57);
    assertThat(phases.stream().filter(p -> p.kind() == Kind.SOLID).map(Phase::colour))
        .as("%s", phases)
        .containsExactly(
            Colour.ORANGE,
            Colour.YELLOW,
            Colour.ORANGE,
            Colour.YELLOW,
            Colour.ORANGE,
            Colour.YELLOW);
  }

  @Test
  void aBlinkThatChangesItsColourForSureIsCutThere() {
    List<Phase> phases = phases(20, 20, 20, 57, 57, 57);
    assertThat(phases.stream().filter(p -> p.kind() == Kind.BLINK).map(Phase::colour))
        .as("%s", phases)
        .containsExactly(Colour.ORANGE, Colour.YELLOW);
  }

  /** Of flashes of a quarter of a second with such hues, as dark in between. */
  private static List<Phase> phases(double... hues) {
    List<LedSample> samples = new ArrayList<>();
    for (double hue : hues) {
      for (int i = 0; i < 2 * HALF; i++) {
        samples.add(sample(samples.size() / FPS, i < HALF ? 1 : 0, hue));
      }
    }
    return Segmenter.segment(new LedTrace(new Region(0, 0, 9, 9), samples, 1));
  }

  private static LedSample sample(double time, double light, double hue) {
    double green = hue / 60;
    double unit = light / (1 + green);
    return light == 0
        ? new LedSample(time, 0, Double.NaN, 0, 0, 0, 0, 0, 1)
        : new LedSample(time, light, hue, 1, unit, green * unit, 0, 0, 1);
  }
}
