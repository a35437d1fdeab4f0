package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is exposure, and what are the lights of the room, when all surroundings change together. */
class ExposureTest {
  /** Logarithms of the gain: frames at 1, then frames at that factor. */
  private static double[] step(int before, double factor, int after) {
    double[] gain = new double[before + after];
    Arrays.fill(gain, before, gain.length, Math.log(factor));
    return gain;
  }

  @Test
  void what_halves_all_surroundings_may_be_exposure() {
    double[] halved = step(60, 0.5, 40);
    assertThat(Exposure.of(halved)).containsExactly(halved);
  }

  @Test
  void what_leaves_a_tenth_of_the_light_is_no_exposure() {
    assertThat(Exposure.of(step(60, 0.1, 40))).containsOnly(0);
    assertThat(Exposure.of(step(40, 0.1, 60)))
        .as("also where it is dark for longer")
        .containsOnly(0);
  }

  @Test
  void dimming_belongs_to_the_light_that_it_leads_to() {
    double[] dimmed = new double[90];
    for (int i = 0; i < dimmed.length; i++) {
      dimmed[i] = -0.1 * Math.max(0, Math.min(30, i - 30)); // to a twentieth
    }
    for (double gain : Exposure.of(dimmed)) {
      assertThat(Math.abs(gain)).as("logarithm of what is left").isLessThan(Math.log(1.25));
    }
  }
}
