package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.phase.LightSignal;
import io.telltale.sample.FilmedLight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(magenta solid 100ms, off 150ms, magenta solid 100ms, off 1.4s) x20",
        "magenta blink 300/500ms",
        "(magenta blink 70/70ms x3, off 700ms) x20",
        "(magenta blink 200/80ms x5, off 1010ms) x20",
        "magenta blink 1410/600ms",
        "magenta solid 1250ms, off 330ms",
      })
  void aFigureThatComesAgainRepeats(String notation) {
    assertThat(Rhythm.repeats(light(notation))).as(notation).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5})
  void aFigureRepeatsHoweverUnevenTheFramesCome(double dropped) {
    FilmedLight filmed = FilmedLight.of("magenta blink 168/720ms").at(30).dropping(dropped);
    assertThat(Rhythm.repeats(new LightSignal(filmed.lasting(8).trace()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"magenta blink irregular", "magenta solid", "magenta breathe 4s"})
  void whatHasNoFigureDoesNot(String notation) {
    assertThat(Rhythm.repeats(light(notation))).as(notation).isFalse();
  }

  @Test
  void aHeartbeatIsNoFirmwareUpdate() {
    String heartbeat = "(magenta solid 100ms, off 150ms, magenta solid 100ms, off 1.4s) x20";
    Recognised seen = Recognised.in(FilmedLight.of(heartbeat));
    assertThat(seen.verdict()).as(seen.toString()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void aFlashThatComesUnevenlyOnTheFilmOnlyIsNoFirmwareUpdate() {
    FilmedLight glint = FilmedLight.of("magenta blink 168/720ms").at(30).dropping(0.35);
    Recognised seen = Recognised.in(glint.lasting(8));
    assertThat(seen.ids()).as(seen.toString()).doesNotContain("firmware-update");
  }

  private static LightSignal light(String notation) {
    return new LightSignal(FilmedLight.of(notation).trace());
  }
}
