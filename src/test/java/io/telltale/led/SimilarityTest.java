package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SimilarityTest {
  private static final Similarity MOVED = new Similarity(1.2, 0.3, 14, -5);

  @Test
  void theInverseLeadsBack() {
    Similarity there = MOVED.then(MOVED.inverse());
    assertThat(there.x(40, 70)).isCloseTo(40, within(1e-9));
    assertThat(there.y(40, 70)).isCloseTo(70, within(1e-9));
  }

  @Test
  void oneAfterTheOtherIsAppliedInThatOrder() {
    Similarity both = MOVED.then(new Similarity(1, 0, 100, 0));
    assertThat(both.x(40, 70)).isCloseTo(MOVED.x(40, 70) + 100, within(1e-9));
    assertThat(both.y(40, 70)).isCloseTo(MOVED.y(40, 70), within(1e-9));
  }

  @Test
  void inALargerPictureOnlyTheShiftIsLarger() {
    assertThat(MOVED.scaledBy(3)).isEqualTo(new Similarity(1.2, 0.3, 42, -15));
    assertThat(MOVED.scale()).isCloseTo(Math.hypot(1.2, 0.3), within(1e-9));
  }
}
