package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Medians of what is near, kept up to date from value to value. */
class MediansTest {
  @Test
  void each_running_median_is_that_of_the_values_near_it() {
    Random random = new Random(1);
    double[] values = new double[200];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(30); // many are equal
    }
    for (int half : new int[] {0, 1, 7, 300}) {
      double[] running = Medians.running(values, half);
      for (int i = 0; i < values.length; i++) {
        int from = Math.max(0, i - half);
        int to = Math.min(values.length, i + half + 1);
        assertThat(Double.valueOf(running[i]))
            .as("value %d and %d on either side", i, half)
            .isEqualTo(Double.valueOf(Medians.of(Arrays.copyOfRange(values, from, to))));
      }
    }
  }
}
