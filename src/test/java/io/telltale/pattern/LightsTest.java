package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightsTest {
  private static final String COUNTED =
      "(red blink 100/100ms x{code}, off 1s) x{rounds}, green solid 1s";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 2 | (red blink 100/100ms x7, off 1s) x2, green solid 1s",
        "0 | 2 | (off 1s) x2, green solid 1s",
        "7 | 0 | green solid 1s",
        "7 | 1 | red blink 100/100ms x7, off 1s, green solid 1s"
      })
  void bindsNamedCounts(int code, int rounds, String expected) {
    Light bound = Lights.bind(Notation.parse(COUNTED), Map.of("code", code, "rounds", rounds));
    assertThat(Notation.print(bound)).isEqualTo(expected);
    assertThat(Lights.names(bound)).isEmpty();
  }

  @Test
  void leavesOtherNamesAsTheyAre() {
    Light bound = Lights.bind(Notation.parse(COUNTED), Map.of("code", 3));
    assertThat(Lights.names(Notation.parse(COUNTED))).containsExactly("code", "rounds");
    assertThat(Lights.names(bound)).containsExactly("rounds");
  }

  @Test
  void saysSoWhereNothingIsLeft() {
    Light light = Notation.parse("red blink 100/100ms x{code}");
    assertThatThrownBy(() -> Lights.bind(light, Map.of("code", 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing is left of red blink 100/100ms x{code}");
  }
}
