package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPeriodTest {
  /** Seconds from frame to frame. */
  private static final double FRAME = 1 / 30.0;

  @Test
  void blinksThatDifferNoMoreThanTheirEdgesAreUncertainHaveOnePeriod() {
    assertThat(periods(blink(3, 0.257), blink(3, 0.243), blink(3, 0.253)))
        .allSatisfy(period -> assertThat(period).isCloseTo(0.251, within(1e-9)));
  }

  @Test
  void theLongestOfThemTellsMost() {
    assertThat(periods(blink(3, 0.257), blink(40, 0.25)))
        .allSatisfy(period -> assertThat(period).isCloseTo(0.25, within(1e-4)));
  }

  @Test
  void whatDiffersForSureKeepsItsPeriod() {
    assertThat(periods(blink(3, 0.25), blink(3, 0.4), blink(40, 0.275)))
        .containsExactly(0.25, 0.4, 0.275);
    assertThat(periods(blink(3, 0.25), blink(Colour.BLUE, 3, 0.26))).containsExactly(0.25, 0.26);
  }

  @Test
  void aBlinkWithoutAPeriodAndALoneFlashGetNone() {
    assertThat(periods(blink(3, 0.25), blink(3, Double.NaN), blink(1, 0.251)))
        .containsExactly(0.25, Double.NaN, 0.251);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theDotsOfAnSosTellTheirPeriodTogetherBetterThanEachDoes(long seed) {
    Random random = new Random(seed);
    double edge = BlinkRun.EDGE * FRAME;
    Phase[] dots = new Phase[20];
    for (int i = 0; i < dots.length; i++) {
      dots[i] = blink(3, 0.25 + random.nextGaussian() * edge / 2);
    }

    List<Double> told = periods(dots);

    assertThat(told.stream().filter(it -> Math.abs(it / 0.25 - 1) < 0.012).count())
        .as("of 20 periods, each 2 %% off by itself, those within 1.2 %% of 0.25 s: %s", told)
        .isGreaterThanOrEqualTo(18);
  }

  private static List<Double> periods(Phase... phases) {
    return CommonPeriod.of(List.of(phases), FRAME).stream().map(Phase::period).toList();
  }

  private static Phase blink(int count, double period) {
    return blink(Colour.RED, count, period);
  }

  private static Phase blink(Colour colour, int count, double period) {
    double length = Double.isNaN(period) ? 1 : count * period;
    return new Phase(
        Kind.BLINK, colour, false, 0, count, count + length, count, period - 0.1, 0.1, period);
  }
}
