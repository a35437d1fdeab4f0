package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.telltale.sample.FilmedLight;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreathsTest {

  @ParameterizedTest
  @ValueSource(strings = {"red solid", "red blink 100/100ms", "red blink 500/500ms", "off"})
  void aLightThatIsSwitchedDoesNotBreathe(String notation) {
    List<Breath> found = breaths(FilmedLight.of(notation).noisy(notation.equals("off") ? 0 : 0.01));
    assertThat(found).isEmpty();
  }

  @Test
  void aBreathIsFoundBetweenASolidLightAndABlink() {
    FilmedLight film =
        FilmedLight.of("off 1s, green breathe 2s x3, off 1s, green blink 100/100ms x10")
            .once()
            .lasting(10);
    List<Breath> found = breaths(film);
    assertThat(found).as("%s", found).hasSize(1);
    assertThat(found.get(0).from() / 30.0).isCloseTo(1, within(0.1));
    assertThat(found.get(0).to() / 30.0).isCloseTo(7, within(0.2));
    assertThat(found.get(0).period()).isCloseTo(2, withPercentage(2));
  }

  @Test
  void twoColoursThatBreatheAreTwoBreaths() {
    List<Breath> found =
        breaths(FilmedLight.of("cyan breathe 2s x3, green breathe 2s x3").once().lasting(12));
    assertThat(found).as("%s", found).hasSize(2);
    assertThat(found.get(1).from() / 30.0).isCloseTo(6, within(0.2));
  }

  @Test
  void partOfOneFadeHasNoPeriodYet() {
    assertHasNoPeriodYet(FilmedLight.of("white breathe 4s").from(0.3).lasting(1.5));
  }

  /** From full to full: a slower breath of greater depth looks the same. */
  @Test
  void aBreathThatTurnsOnceHasNoPeriodYet() {
    assertHasNoPeriodYet(FilmedLight.of("white breathe 4s").from(2).lasting(4));
  }

  private static void assertHasNoPeriodYet(FilmedLight film) {
    List<Breath> found = breaths(film);
    assertThat(found).as("%s", found).hasSize(1);
    assertThat(found.get(0).period()).isNaN();
    assertThat(found.get(0).count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.2})
  void lostFramesDoNotCutABreath(double share) {
    List<Breath> found = breaths(FilmedLight.of("blue breathe 2s").dropping(share));
    assertThat(found).as("%s", found).hasSize(1);
    assertThat(found.get(0).period()).isCloseTo(2, withPercentage(2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.37, 1.1, 1.9})
  void theFitFindsThePeriodAndTheMomentOfTheTop(double start) {
    LightSignal signal =
        new LightSignal(FilmedLight.of("cyan breathe 4s").from(start).lasting(12).trace());
    TriangleFit fit = TriangleFit.of(signal, 0, signal.size(), 4.5);
    assertThat(fit.period()).as("%s", fit).isCloseTo(4, withPercentage(0.5));
    assertThat(fit.explained()).as("%s", fit).isBetween(0.98, 1.0);
    double phase = (fit.high() + start) / 4;
    assertThat(phase).as("%s", fit).isCloseTo(Math.rint(phase), within(0.01));
  }

  @Test
  void aTriangleDoesNotExplainABlink() {
    LightSignal signal = new LightSignal(FilmedLight.of("cyan blink 150/850ms").trace());
    TriangleFit fit = TriangleFit.of(signal, 0, signal.size(), 1);
    assertThat(fit.explained()).as("%s", fit).isLessThan(TriangleFit.BELIEVED);
  }

  @Test
  void aTriangleIsFullAtWholeNumbersAndNothingBetween() {
    assertThat(TriangleFit.triangle(0)).isEqualTo(1);
    assertThat(TriangleFit.triangle(-3)).isEqualTo(1);
    assertThat(TriangleFit.triangle(0.5)).isZero();
    assertThat(TriangleFit.triangle(-0.25)).isEqualTo(0.5);
  }

  private static List<Breath> breaths(FilmedLight film) {
    return Breaths.find(new LightSignal(film.trace()));
  }
}
