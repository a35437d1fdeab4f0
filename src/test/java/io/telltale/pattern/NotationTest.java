package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Light.Count;
import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Colour;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
  private static final Lamp CYAN = Lamp.of(Colour.CYAN);
  private static final Lamp GREEN = Lamp.of(Colour.GREEN);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cyan breathe 4s",
        "green blink 100/100ms",
        "cyan blink 100/100ms, orange blink 250/250ms x3",
        "white solid 0.3..5s, green blink 100/100ms",
        "(red blink 150/100ms x3, off 100ms, red blink 300/100ms x3, off 100ms,"
            + " red blink 150/100ms x3, off 900ms, red blink 300/300ms x{code}, off 800ms) x2",
        "dim green solid 750ms, (green solid 50ms, dim green solid 350ms) x{bars}",
        "magenta blink irregular",
        "magenta blink irregular 0.3..60s",
        "off",
        "off 100ms",
        "off 1..30s",
        "cyan solid",
        "any solid",
        "dim any solid 2s",
        "red breathe 500ms x8",
        "#ee82ee solid 100ms",
        "dim #111111 solid 1..30s, off",
        "red blink 50..350/50..350ms x2..5",
        "red blink 50ms/2s x1",
        "red solid 50ms..2s",
        "(cyan solid 1s)",
        "((cyan solid 1s, off 1s)) x2",
        "(green blink 50/50ms x0..40, cyan breathe 4s x1) x0..1"
      })
  void printsWhatItReads(String text) {
    assertThat(Notation.print(Notation.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CYAN   Breathe 4000 ms | cyan breathe 4s",
        "cyan breathe 0.5s x 8 | cyan breathe 500ms x8",
        "#FF6000 solid | orange solid",
        "#111111 solid 2s | dim #111111 solid 2s",
        "#000a00 solid 2s | dim green solid 2s",
        "dim #000a00 solid 2s | dim green solid 2s",
        "red blink 0.1s/100ms | red blink 100/100ms",
        "red solid 300ms..5s | red solid 0.3..5s",
        "red solid 1.50s | red solid 1.5s",
        "((red solid 1s, off 1s)) | ((red solid 1s, off 1s))",
        "(red solid 1s, off 1s) | red solid 1s, off 1s",
        "red blink 5/5ms x3..3 | red blink 5/5ms x3",
        "(red solid 1s) x1 | (red solid 1s)"
      })
  void printsTheFriendliestFormOfTheSame(String text, String friendliest) {
    assertThat(Notation.print(Notation.parse(text))).isEqualTo(friendliest);
  }

  @Test
  void readsOneStepAsAStepAndSeveralAsASequenceDoneOnce() {
    Step breath = Step.breathe(CYAN, Span.exactly(4), Count.OPEN);
    Step flashes =
        Step.blink(
            Lamp.of(Colour.ORANGE), Span.exactly(0.25), Span.exactly(0.25), Count.exactly(3));
    assertThat(Notation.parse("cyan breathe 4s")).isEqualTo(breath);
    assertThat(Notation.parse("cyan breathe 4s,\n orange blink 250/250ms x3"))
        .isEqualTo(new Sequence(List.of(breath, flashes), Count.ONCE));
  }

  @Test
  void takesAUnitForAllTheNumbersBeforeItOrOneForEach() {
    assertThat(Notation.parse("green solid 0.3..5s"))
        .isEqualTo(Step.solid(GREEN, new Span(0.3, 5)));
    assertThat(Notation.parse("green solid 300ms..5s"))
        .isEqualTo(Step.solid(GREEN, new Span(0.3, 5)));
    assertThat(Notation.parse("green blink 80..120/1..2s"))
        .isEqualTo(Step.blink(GREEN, new Span(80, 120), new Span(1, 2), Count.OPEN));
    assertThat(Notation.parse("green blink 80..120ms/1..2s"))
        .isEqualTo(Step.blink(GREEN, new Span(0.08, 0.12), new Span(1, 2), Count.OPEN));
  }

  @ParameterizedTest
  @CsvSource({
    "#ee82ee, MAGENTA", "#4b0082, VIOLET", "#ffa500, ORANGE", "#ff6000, ORANGE", "#008000, GREEN",
    "#111111, WHITE", "#ffd0c0, WHITE", "#ff0010, RED", "#e0ff00, YELLOW", "#00a0ff, CYAN"
  })
  void tellsAnExactColourByItsNearestHueInLinearLight(String text, Colour nearest) {
    Step step = (Step) Notation.parse(text + " solid");
    assertThat(step.lamp()).extracting(Lamp::colour).as(text).isEqualTo(nearest);
  }

  @Test
  void readsDimAsTheDriveOfTheSignalTicksBackground() {
    assertThat(Notation.parse("dim green solid"))
        .isEqualTo(Step.solid(new Lamp(Colour.GREEN, 0x000A00), null));
  }
}
