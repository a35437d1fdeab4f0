package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ClockTest {
  private static final double NONE = Double.NaN;

  @Test
  void timesInOrderStayAsTheyAre() {
    assertThat(run(0, 0.033, 0.066, 0.5, 0.501)).containsExactly(0, 0.033, 0.066, 0.5, 0.501);
  }

  @Test
  void duplicatesStay() {
    assertThat(run(0, 0.1, 0.1, 0.2)).containsExactly(0, 0.1, 0.1, 0.2);
  }

  @Test
  void aMissingTimeFollowsThePreviousFrame() {
    assertThat(run(0, NONE, NONE, 0.3)).containsExactly(new double[] {0, 0.1, 0.2, 0.3}, EXACT);
  }

  @Test
  void aVideoWithoutTimesRunsAtItsUsualRate() {
    assertThat(run(NONE, NONE, NONE)).containsExactly(new double[] {0, 0.1, 0.2}, EXACT);
  }

  @Test
  void aSingleBackwardTimeIsRepairedAndTheNextIsTheFilesOwnAgain() {
    assertThat(run(1, 0.2, 1.2, 1.3)).containsExactly(new double[] {1, 1.1, 1.2, 1.3}, EXACT);
  }

  @Test
  void aClockSetBackForGoodGoesOnFromWhereItWas() {
    assertThat(run(10, 0, 0.1, 0.2, 0.3, 0.7))
        .containsExactly(new double[] {10, 10.1, 10.2, 10.3, 10.4, 10.8}, EXACT);
  }

  @Test
  void whateverTheFileSaysTimesNeverRunBackwards() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      double[] stated =
          DoubleStream.generate(() -> random.nextInt(5) == 0 ? NONE : random.nextInt(30) / 10.0)
              .limit(50)
              .toArray();
      assertThat(run(stated)).as("times for %s", stated).isSorted();
    }
  }

  private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-12);

  /** Times of frames that last 0.1 s. */
  private static double[] run(double... stated) {
    Clock clock = new Clock(0.1);
    return DoubleStream.of(stated).map(time -> clock.next(time, 0)).toArray();
  }
}
