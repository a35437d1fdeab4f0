package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | 1 | a colour (red, | the end",
        "cyna breathe 4s | 1 | a colour (red, | 'cyna'",
        "cyan breath 4s | 6 | solid, blink or breathe | 'breath'",
        "cyan breathe | 13 | a period such as 4s | the end",
        "cyan breathe 4 | 15 | a unit, ms or s | the end",
        "cyan breathe 4m | 15 | a unit, ms or s | 'm'",
        "cyan breathe 0s | 14 | a time above 0 | 0",
        "cyan solid 5..1s | 12 | a range in order | 5.0 s before 1.0 s",
        "cyan solid 5..s | 15 | the end of the range | 's'",
        "cyan blink 100ms | 17 | / and the time it is off | the end",
        "cyan blink 100/ms | 16 | the time it is off, such as 100ms | 'ms'",
        "cyan blink x3 | 12 | on/off times such as 100/100ms, or irregular | 'x'",
        "cyan blink 100/100ms x | 23 | a count of 0 to 9999 or {name} | the end",
        "cyan blink 100/100ms x0 | 24 | .. and the highest count after 0 | the end",
        "cyan blink 100/100ms x3..2 | 26 | a count of 3 to 9999 | '2'",
        "cyan blink 100/100ms x10000 | 23 | a count of 0 to 9999 | '10000'",
        "cyan solid 1s, | 15 | a colour | the end",
        "(cyan solid 1s | 15 | a comma or ) | the end",
        "cyan solid 1s) | 14 | a comma or the end | ')'",
        "cyan solid x3 | 12 | a comma or the end | 'x'",
        "off x3 | 5 | a comma or the end | 'x'",
        "cyan solid; off | 11 | a word, a number | ';'",
        "#12345 solid | 1 | a colour | '#12345'",
        "#000000 solid | 1 | a colour | '#000000'",
        "dim #ff0000 solid | 5 | at most #202020 after dim | '#ff0000'",
        "dim off | 5 | a colour | 'off'"
      })
  void saysWhereAndWhatWasExpected(String text, int position, String expected, String found) {
    NotationException fault =
        catchThrowableOfType(NotationException.class, () -> Notation.parse(text));
    assertThat(fault).as(text).hasMessageContaining(expected).hasMessageEndingWith(found);
    assertThat(fault.getMessage()).startsWith("character " + position + ":").hasLineCount(1);
    assertThat(fault.position()).isEqualTo(position);
  }

  @Test
  void refusesATextThatNestsWithoutEnd() {
    assertThatThrownBy(() -> Notation.parse("(".repeat(9000)))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("brackets no deeper than 32");
  }

  @Test
  void refusesATextOfUnreasonableLength() {
    assertThatThrownBy(() -> Notation.parse("off,".repeat(9000)))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("at most 20000 characters");
  }

  @Test
  void neverFailsOtherwiseWhateverTheText() {
    Random random = new Random(20240501);
    List<String> pieces =
        List.of(
            "cyan",
            "dim",
            "any",
            "off",
            "solid",
            "blink",
            "breathe",
            "irregular",
            "x",
            "3",
            "..",
            "0.3",
            "/",
            "ms",
            "s",
            ",",
            "(",
            ")",
            "{code}",
            "#ee82ee",
            " ",
            "\n",
            "İ",
            "😀",
            "\u0007");
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(pieces.get(random.nextInt(pieces.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      try {
        Light light = Notation.parse(text.toString());
        assertThat(Notation.parse(Notation.print(light))).as(text.toString()).isEqualTo(light);
      } catch (NotationException refused) {
        assertThat(refused.getMessage()).as(text.toString()).hasLineCount(1);
        assertThat(refused.position()).as(text.toString()).isBetween(1, text.length() * 3 + 1);
      }
    }
  }
}
