package io.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Notation;
import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  private static Expectation one(String text) {
    List<Expectation> all = Expectation.parse(text, Catalogue.standard());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Subject named(String id) {
    return new Subject.Named(id, List.of(id));
  }

  @Test
  void a_pattern_is_shown_in_time() {
    assertThat(one("connected within 30s"))
        .isEqualTo(new Expectation.Shows(List.of(named("connected")), 0, 30));
  }

  @Test
  void one_follows_the_other() {
    assertThat(one("start-up then connected within 60s"))
        .isEqualTo(new Expectation.Shows(List.of(named("start-up"), named("connected")), 0, 60));
  }

  @Test
  void a_family_stands_for_every_code_and_what_begins_with_one() {
    Expectation.Never never = (Expectation.Never) one("never sos");

    assertThat(((Subject.Named) never.subject()).ids())
        .hasSize(16)
        .contains("sos-1", "sos-15", "sos-then-no-cloud");
  }

  @Test
  void a_colour_may_stand_alone_or_with_a_kind() {
    assertThat(one("never red"))
        .isEqualTo(new Expectation.Never(new Subject.Tint(Colour.RED, false, null), ANY));
    assertThat(one("exactly 3 orange blink"))
        .isEqualTo(
            new Expectation.Flashes(
                Bound.EXACTLY, 3, new Subject.Tint(Colour.ORANGE, false, Kind.BLINK)));
  }

  @Test
  void light_notation_takes_a_tolerance_and_a_length() {
    assertThat(one("cyan breathe 4s ±5% for 10s"))
        .isEqualTo(
            new Expectation.Shows(
                List.of(new Subject.Program(Notation.parse("cyan breathe 4s"), 0.05)), 10, ANY));
  }

  @Test
  void a_pattern_may_come_so_often() {
    assertThat(one("no-cloud at most 1 time"))
        .isEqualTo(new Expectation.Times(named("no-cloud"), Bound.AT_MOST, 1, ANY));
  }

  @Test
  void several_are_parted_by_semicolons() {
    assertThat(Expectation.parse("connected within 30s; never sos;never red", Catalogue.standard()))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connected",
        "connected within 30s",
        "connected for 10s within 500ms",
        "start-up then connected then sos-3 within 60s",
        "never sos",
        "never red for 90s",
        "never off for 10s",
        "cyan breathe 4s ±5% for 10s",
        "cyan breathe 4s ±0.25%",
        "cyan blink 100/100ms, orange blink 250/250ms x3 within 20s",
        "(red blink 300/300ms x2, off 800ms) x2 then connected",
        "exactly 3 orange blink",
        "at most 20 any blink",
        "dim green solid",
        "any",
        "off 2s then white solid 750ms ±20%",
        "#ff8800 blink 100..200/100ms at least 2 times within 60s",
        "no-cloud at most 1 time",
        "sos exactly 0 times"
      })
  void printing_is_the_inverse_of_parsing(String text) {
    Expectation parsed = one(text);

    assertThat(Expectation.print(parsed)).isEqualTo(text);
    assertThat(one(Expectation.print(parsed))).isEqualTo(parsed);
  }

  @Test
  void what_may_be_written_in_several_ways_is_printed_in_one() {
    assertThat(Expectation.print(one("  CONNECTED  within 2min for 1500ms")))
        .isEqualTo("connected for 1.5s within 120s");
    assertThat(Expectation.print(one("cyan breathe 4s +-5 %"))).isEqualTo("cyan breathe 4s ±5%");
    assertThat(Expectation.print(one("exactly 2 no-cloud"))).isEqualTo("no-cloud exactly 2 times");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "conected within 30s | 1 | is it connected",
        "connected within 30 | 18 | a time such as 30s",
        "connected within 30s please | 22 | the end",
        "connected;; never sos | 11 | a pattern's id",
        "never | 6 | a pattern's id",
        "cyan breathe 4x | 15 | ms or s",
        "never sos then red | 11 | the end",
        "exactly three orange blink | 9 | a number",
        "exactly 3 red | 11 | what is counted",
        "no-cloud at once | 13 | most or least",
        "no-cloud at most 1 | 19 | times",
        "no-cloud at most 10000 times | 18 | 9999",
        "connected then | 15 | a pattern's id",
        "cyan breathe 4s ±x | 18 | a tolerance",
        "cyan breathe 4s ±0% | 18 | a tolerance",
        "cyan breathe 4s, red solid 1s ±5% | 31 | a single light",
        "red blink 300/300ms x{code} | 1 | x{code}",
        "connected within 0s | 18 | above 0",
        "connected within 9999999min | 18 | 30 days"
      })
  void an_error_points_at_its_place(String text, int position, String expected) {
    ExpectationException error =
        catchThrowableOfType(
            ExpectationException.class, () -> Expectation.parse(text, Catalogue.standard()));

    assertThat(error).as("an error for '%s'", text).isNotNull();
    assertThat(error.getMessage()).contains(expected).doesNotContain("\n");
    assertThat(error.position()).as(error.getMessage()).isEqualTo(position);
  }

  @Test
  void nothing_is_no_expectation_and_too_much_is_none_either() {
    assertThat(
            catchThrowableOfType(
                ExpectationException.class, () -> Expectation.parse(" ", Catalogue.standard())))
        .hasMessage(
            "character 2: expected a pattern's id, a colour or light notation, found the end");
    assertThat(
            catchThrowableOfType(
                ExpectationException.class,
                () -> Expectation.parse("red ".repeat(6000), Catalogue.standard())))
        .hasMessageContaining("at most 20000 characters");
  }
}
