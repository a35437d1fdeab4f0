package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telltale.sample.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ConvertersTest {

  @ParameterizedTest
  @CsvSource({
    "83.5, 83.5",
    "0, 0",
    "7s, 7",
    "1:23.5, 83.5",
    "90:00, 5400",
    "1:00:00.25, 3600.25",
  })
  void a_moment_is_seconds_or_minutes_and_seconds(String word, double seconds) {
    assertThat(new MomentConverter().convert(word)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1:", ":5", "1e3", "NaN", "1:2:3:4", "five"})
  void anything_else_is_no_moment(String word) {
    assertThatThrownBy(() -> new MomentConverter().convert(word))
        .isInstanceOf(TypeConversionException.class);
  }

  @Test
  void a_region_is_four_numbers() {
    assertThat(new RegionConverter().convert("212, 431,18,20"))
        .isEqualTo(new Region(212, 431, 18, 20));
  }
}
