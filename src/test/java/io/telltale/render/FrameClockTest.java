package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameClockTest {
  private static final double FINE = 1.0 / 60_000;

  private static List<Shot> shots(Rate rate, double seconds, long seed) {
    return new FrameClock(rate, FINE, new Random(seed)).shots(seconds);
  }

  @Test
  void aSteadyClockMissesNothing() {
    List<Shot> shots = shots(Rate.steady(29.97), 10, 1);
    assertThat(shots).hasSize(300);
    for (int i = 0; i < shots.size(); i++) {
      assertThat(shots.get(i).time()).as("frame %s", i).isCloseTo(i / 29.97, within(FINE));
    }
  }

  @Test
  void timesRiseWhateverTheCameraDoes() {
    for (long seed = 0; seed < 40; seed++) {
      List<Shot> shots = shots(new Rate(30, 0.02, 0.2, 12), 8, seed);
      assertThat(shots.get(0).time()).isZero();
      for (int i = 1; i < shots.size(); i++) {
        assertThat(shots.get(i).time())
            .as("frame %s of seed %s", i, seed)
            .isGreaterThan(shots.get(i - 1).time());
      }
    }
  }

  @Test
  void asManyFramesAreDroppedAsAsked() {
    double frames = 0;
    for (long seed = 0; seed < 20; seed++) {
      frames += shots(new Rate(30, 0, 0.1, 0), 60, seed).size();
    }
    assertThat(1 - frames / (20 * 1800)).isCloseTo(0.1, within(0.015));
  }

  @Test
  void theRateFallsInTheMiddleAndStaysLow() {
    List<Shot> shots = shots(new Rate(30, 0, 0, 15), 10, 4);
    assertThat(shots.get(1).time() - shots.get(0).time()).isCloseTo(1 / 30.0, within(FINE));
    int last = shots.size() - 1;
    assertThat(shots.get(last).time() - shots.get(last - 1).time())
        .isCloseTo(1 / 15.0, within(FINE));
    assertThat(shots.get(last).interval()).isEqualTo(1 / 15.0);
  }
}
