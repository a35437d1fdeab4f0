package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.phase.Segmenter;
import io.telltale.sample.FilmedLight;
import io.telltale.sample.Glimpse;
import io.telltale.sample.LedTrace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lights of nobody's catalogue that come near to a pattern are none of its. */
class ForeignLightTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          red solid 1460ms, off 180ms | 2.21
          cyan blink 1020/80ms        | 0.66
          orange blink 790/70ms       | 2.01
          blue blink 800/90ms         | 1.42
          """)
  void whatGoesOffAgainAndAgainIsNotSteady(String notation, double start) {
    unknown(FilmedLight.of(notation).from(start).lasting(9).exposing(0.3));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.2", "0.5, 0.9", "1.2, 0.9"})
  void aPauseIsNoDimLight(double start, double exposure) {
    FilmedLight heartbeat = FilmedLight.of("green blink 100/250ms x2, off 2.07s");
    unknown(heartbeat.from(start).lasting(8).exposing(exposure));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          blue blink 320/170ms                                     | 1.13
          cyan blink 130/70ms                                      | 0.46
          cyan blink 110/230ms x1, orange blink 280/180ms x3, off 420ms | 1.66
          cyan blink 70/150ms x2, orange blink 210/200ms x2, off 150ms  | 2.48
          red blink 300/310ms x4, off 980ms                        | 1.94
          """)
  void aBlinkThatIsOnForLongerThanWrittenIsAnother(String notation, double start) {
    unknown(FilmedLight.of(notation).from(start).lasting(11).exposing(0.6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          green blink 150/70ms x5, off 2370ms | 2.21
          green blink 160/60ms x5, off 1160ms | 2.49
          """)
  void flashesWithPausesBetweenThemAreNoCourseOfPatterns(String notation, double start) {
    unknown(FilmedLight.of(notation).from(start).lasting(11).at(25).exposing(0.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          green solid 1800ms, red solid 200ms    | 0.3
          white solid 1940ms, yellow solid 260ms | 1.1
          """)
  void whatChangesItsColourAgainAndAgainIsNotSteady(String notation, double start) {
    unknown(FilmedLight.of(notation).from(start).lasting(12));
  }

  @ParameterizedTest
  @CsvSource({
    "red blink 500/500ms, 0.15",
    "red blink 500/500ms, 0.2",
    "blue blink 700/300ms, 0.15"
  })
  void aFaintBlinkThatWasBrightForAMomentIsNotDim(String notation, double faint) {
    LedTrace light = FilmedLight.of(notation).lasting(10).trace();
    LedTrace trace = Glimpse.of(light, faint);
    Finding seen = Matcher.of(Catalogue.standard()).match(trace, Segmenter.segment(trace));
    assertThat(seen.verdict()).as(seen.toString()).isNotEqualTo(Verdict.RECOGNISED);
  }

  private static void unknown(FilmedLight film) {
    Recognised seen = Recognised.in(film);
    assertThat(seen.verdict()).as(seen.toString()).isEqualTo(Verdict.UNKNOWN);
  }
}
