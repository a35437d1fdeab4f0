package io.telltale.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.video.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {
  @ParameterizedTest
  @CsvSource({
    "1.0333, 5.9, 0.8667, 2 3 4 5",
    "0, 0.1, 0.03, 0 0.05 0.1",
    "0, 1, 0.15, 0 0.2 0.4 0.6 0.8 1",
    "0, 302.4, 61, 0 120 240",
    "7.5, 66, 13, 20 40 60",
  })
  void times_are_round_and_within_what_is_shown(
      double from, double to, double least, String expected) {
    List<BigDecimal> times = TimeAxis.times(new Span(from, to), least);

    assertThat(
            times.stream()
                .map(time -> time.signum() == 0 ? "0" : time.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }
}
