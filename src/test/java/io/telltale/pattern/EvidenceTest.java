package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.pattern.LampState.Scale;
import io.telltale.phase.Colour;
import io.telltale.phase.LightSignal;
import io.telltale.sample.FilmedLight;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {
  private static final LampState RED = lamp(Colour.RED);
  private static final LampState BLUE = lamp(Colour.BLUE);

  @Test
  void aLitFrameSpeaksForItsColourAndAgainstDarknessAndOtherColours() {
    Evidence evidence = evidence(FilmedLight.of("red solid"));
    double red = cost(evidence, 5, RED, 1);
    assertThat(red).isLessThan(0.5);
    assertThat(cost(evidence, 5, BLUE, 1)).isGreaterThan(red + 2);
    assertThat(cost(evidence, 5, LampState.OFF, 0)).isGreaterThan(red + 2);
  }

  @Test
  void aDarkFrameSpeaksForDarkness() {
    Evidence evidence = evidence(FilmedLight.of("red blink 500/500ms").from(0.5));
    assertThat(cost(evidence, 5, LampState.OFF, 0)).isLessThan(0.1);
    assertThat(cost(evidence, 5, RED, 1)).isGreaterThan(2);
  }

  @Test
  void noFrameSpeaksForOrAgainstAnythingWithoutBounds() {
    FilmedLight film = FilmedLight.of("red blink 500/500ms, blue breathe 1s").noisy(0.2);
    Evidence evidence = evidence(film);
    for (int i = 0; i < evidence.size(); i++) {
      assertThat(Arrays.stream(evidence.costs(i)).min().orElse(-1)).isGreaterThanOrEqualTo(0);
      assertThat(Arrays.stream(evidence.costs(i)).max().orElse(9)).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void aClipShowsTheColoursThatAreLitInIt() {
    Evidence evidence = evidence(FilmedLight.of("cyan blink 250/250ms x4, orange solid 1s"));
    assertThat(evidence.shows(List.of(Colour.CYAN))).isTrue();
    assertThat(evidence.shows(List.of(Colour.ORANGE))).isTrue();
    assertThat(evidence.shows(List.of(Colour.MAGENTA))).isFalse();
    assertThat(evidence.shows(List.of(Colour.WHITE))).isFalse();
    assertThat(evidence.shows(List.of(Colour.MAGENTA, Colour.CYAN))).isTrue();
    assertThat(evidence.shows(List.of())).isTrue();
  }

  @Test
  void aFlashOfOneFrameBetweenDarkOnesShowsItsColour() {
    Evidence evidence =
        evidence(
            FilmedLight.of("cyan blink 250/250ms x4, off 1s, green solid 40ms, off 1s").at(20));
    assertThat(evidence.shows(List.of(Colour.GREEN))).isTrue();
    assertThat(evidence.shows(List.of(Colour.RED))).isFalse();
  }

  @Test
  void aFastCameraSaysNoMoreInASecondThanAUsualOne() {
    double slow = evidence(FilmedLight.of("red solid").at(20)).weight();
    double usual = evidence(FilmedLight.of("red solid").at(30)).weight();
    double fast = evidence(FilmedLight.of("red solid").at(120)).weight();
    assertThat(slow).isEqualTo(1);
    assertThat(usual * 30).isCloseTo(fast * 120, within(0.01));
  }

  @Test
  void theLongerTheShutterIsOpenTheLongerItIsToldToBe() {
    double last = 0;
    for (double exposure : new double[] {0.2, 0.4, 0.6, 0.8, 1}) {
      FilmedLight film = FilmedLight.of("green blink 210/193ms").lasting(40).exposing(exposure);
      double share = Exposure.share(new LightSignal(film.noisy(0.002).trace()));
      assertThat(share).as("exposure %s", exposure).isGreaterThan(last);
      assertThat(share).as("exposure %s", exposure).isBetween(0.6 * exposure, 1.1 * exposure);
      last = share;
    }
  }

  @Test
  void theShutterOfALightThatIsNeverSwitchedIsTakenToBeAUsualOne() {
    assertThat(Exposure.share(new LightSignal(FilmedLight.of("red solid").trace()))).isEqualTo(0.6);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "0.25, true", "0.5, false", "0.975, true", "1, false"})
  void whatIsPackedIsUnpacked(double level, boolean part) {
    for (Scale scale : Scale.values()) {
      int shown = Shown.of(new LampState(List.of(Colour.RED), 1, scale), level, part);
      assertThat(shown).isBetween(0, Math.min(Shown.COUNT, Short.MAX_VALUE) - 1);
      assertThat(Shown.level(shown)).isEqualTo(level);
      assertThat(Shown.part(shown)).isEqualTo(part);
      assertThat(Shown.scale(shown)).isEqualTo(scale);
      assertThat(Shown.colours(shown)).isEqualTo(level == 0 ? List.of() : List.of(Colour.RED));
    }
  }

  @ParameterizedTest
  @EnumSource(Colour.class)
  void everyColourHasItsOwnNumber(Colour colour) {
    int shown = Shown.of(lamp(colour), 1, false);
    assertThat(Shown.colours(shown)).containsExactly(colour);
    assertThat(Shown.of(lamp(colour), 1, false)).isEqualTo(shown);
  }

  private static LampState lamp(Colour colour) {
    return new LampState(List.of(colour), 1, Scale.SWITCHED);
  }

  private static double cost(Evidence evidence, int frame, LampState lamp, double level) {
    int shown = Shown.of(lamp, level, false);
    return evidence.costs(frame)[shown];
  }

  private static Evidence evidence(FilmedLight film) {
    return new Evidence(new LightSignal(film.trace()));
  }

  @Test
  void aFlashOfOneFrameAmongDimLightShowsItsColour() {
    FilmedLight film =
        FilmedLight.of(
            "cyan breathe 4s x1, dim green solid 750ms, green solid 40ms, dim green solid 750ms");
    Evidence evidence = new Evidence(new LightSignal(film.lasting(5.5).trace()));
    assertThat(evidence.shows(List.of(Colour.GREEN))).isTrue();
    assertThat(evidence.shows(List.of(Colour.RED))).isFalse();
  }

  /** Between two colours there are no half truths: each may be what the other one is. */
  @Test
  void noFrameSpeaksAgainstTheColourThatIsLikeliest() {
    for (Colour colour : Colour.values()) {
      Evidence evidence = evidence(FilmedLight.of(colour.word() + " solid"));
      double least =
          Arrays.stream(Colour.values())
              .mapToDouble(c -> cost(evidence, 5, lamp(c), 1))
              .min()
              .orElse(9);
      assertThat(least).as("the likeliest where %s is lit", colour.word()).isLessThan(0.1);
    }
  }
}
