package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.013, 0.05, 0.071, 0.1})
  void aBlinkOfTenHertzAtThirtyFramesASecondHasAPeriodOf100Ms(double start) {
    Phase blink = only(FilmedLight.of("cyan blink 50/50ms").from(start).exposing(0.9));
    assertThat(blink.kind()).as("%s", blink).isEqualTo(Kind.BLINK);
    assertThat(blink.colour()).as("%s", blink).isEqualTo(Colour.CYAN);
    assertThat(blink.period()).as("%s", blink).isCloseTo(0.1, withPercentage(0.5));
    assertThat(blink.count()).as("%s", blink).isBetween(99, 102);
  }

  @ParameterizedTest
  @CsvSource({
    "green blink 100/100ms, 0.1, 0.1",
    "blue blink 250/250ms, 0.25, 0.25",
    "red blink 300/100ms, 0.3, 0.1",
    "orange blink 150/450ms, 0.15, 0.45",
    "white blink 1.2s/700ms, 1.2, 0.7"
  })
  void aBlinkTellsHowLongItIsLitAndDarkToATenthOfAFrame(String notation, double on, double off) {
    for (double exposure : new double[] {0.2, 0.5, 1}) {
      Phase blink = only(FilmedLight.of(notation).from(0.03).exposing(exposure));
      String seen = "exposure " + exposure + ": " + blink;
      assertThat(blink.kind()).as(seen).isEqualTo(Kind.BLINK);
      assertThat(blink.period()).as(seen).isCloseTo(on + off, withPercentage(1));
      assertThat(blink.on()).as(seen).isCloseTo(on, within(0.02));
      assertThat(blink.off()).as(seen).isCloseTo(off, within(0.02));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyan", "red", "white", "magenta", "violet", "yellow"})
  void aBreathOfFourSecondsKeepsItsPeriodWithinTwoPerCent(String colour) {
    Phase breath = only(FilmedLight.of(colour + " breathe 4s").from(1.3).lasting(16));
    assertThat(breath.kind()).as("%s", breath).isEqualTo(Kind.BREATHE);
    assertThat(breath.colour()).as("%s", breath).isEqualTo(Colour.of(colour).orElseThrow());
    assertThat(breath.period()).as("%s", breath).isCloseTo(4, withPercentage(2));
    assertThat(breath.count()).as("%s", breath).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"500ms, 0.5", "1s, 1", "2s, 2", "2.6s, 2.6"})
  void aBreathOfAnyLengthKeepsItsPeriod(String length, double period) {
    Phase breath = only(FilmedLight.of("red breathe " + length).from(0.2).lasting(12));
    assertThat(breath.kind()).as("%s", breath).isEqualTo(Kind.BREATHE);
    assertThat(breath.period()).as("%s", breath).isCloseTo(period, withPercentage(2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.15, 0.25})
  void aSolidLightUnderDriftingExposureStaysSolid(double drift) {
    Phase solid = only(FilmedLight.of("green solid").drifting(drift).lasting(20).noisy(0.02));
    assertThat(solid.kind()).as("%s", solid).isEqualTo(Kind.SOLID);
    assertThat(solid.colour()).as("%s", solid).isEqualTo(Colour.GREEN);
    assertThat(solid.dim()).as("%s", solid).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Colour.class)
  void everyColourOfTheDeviceIsCalledByItsName(Colour colour) {
    Phase solid = only(FilmedLight.of(colour.word() + " solid"));
    assertThat(solid.colour()).as("%s", solid).isEqualTo(colour);
  }

  @Test
  @Disabled(
      "a dim light right after a bright one is told as off for 0.7 s and then as lit: a blink")
  void aLightThatFallsToASixteenthIsCalledDim() {
    List<Phase> phases = phases(FilmedLight.of("green solid 2s, dim #000f00 solid 2s").lasting(4));
    assertThat(phases).hasSize(2);
    assertThat(phases.get(0).dim()).as("%s", phases).isFalse();
    assertThat(phases.get(1).dim()).as("%s", phases).isTrue();
    assertThat(phases.get(1).colour()).as("%s", phases).isEqualTo(Colour.GREEN);
  }

  @Test
  void whatFollowsAnotherBeginsWhereTheOtherEnds() {
    List<Phase> phases =
        phases(FilmedLight.of("white solid 1s, off 500ms, red blink 250/250ms x4").lasting(3.5));
    assertThat(phases)
        .as("%s", phases)
        .extracting(Phase::kind)
        .containsExactly(Kind.SOLID, Kind.OFF, Kind.BLINK);
    assertThat(phases.get(0).end()).as("%s", phases).isCloseTo(1, within(0.02));
    assertThat(phases.get(1).end()).as("%s", phases).isCloseTo(1.5, within(0.02));
    assertThat(phases.get(2).count()).as("%s", phases).isEqualTo(4);
  }

  @Test
  void aBlinkThatChangesItsColourIsTwoBlinks() {
    List<Phase> phases =
        phases(FilmedLight.of("cyan blink 100/100ms x15, orange blink 250/250ms x3").lasting(4.5));
    assertThat(phases)
        .as("%s", phases)
        .extracting(Phase::colour)
        .containsExactly(Colour.CYAN, Colour.ORANGE);
    assertThat(phases).as("%s", phases).extracting(Phase::count).containsExactly(15, 3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aBlinkWithoutARhythmIsIrregular(long seed) {
    List<Phase> phases = phases(FilmedLight.of("magenta blink irregular").lasting(20).seeded(seed));
    assertThat(phases).as("%s", phases).anyMatch(Phase::irregular);
    assertThat(phases).as("%s", phases).noneMatch(p -> p.count() > 8 && !p.irregular());
  }

  @Test
  void darknessIsOnePhaseThatIsOff() {
    Phase off = only(FilmedLight.of("off").lasting(5).noisy(0));
    assertThat(off.kind()).isEqualTo(Kind.OFF);
    assertThat(off.colour()).isNull();
    assertThat(off.length()).isCloseTo(5, within(0.01));
  }

  @Test
  void nothingMeasuredIsNoPhase() {
    assertThat(Segmenter.segment(new LedTrace(new Region(0, 0, 1, 1), List.of(), 0))).isEmpty();
    LedSample unseen = new LedSample(0, 0, Double.NaN, 0, 0, 0, 0, 0, 0);
    assertThat(Segmenter.segment(new LedTrace(new Region(0, 0, 1, 1), List.of(unseen), 0)))
        .isEmpty();
  }

  @Test
  void aSingleFrameIsOnePhase() {
    LedSample red = new LedSample(3, 1, 0, 1, 1, 0, 0, 0, 1);
    List<Phase> phases = Segmenter.segment(new LedTrace(new Region(0, 0, 1, 1), List.of(red), 1));
    assertThat(phases).extracting(Phase::kind).containsExactly(Kind.SOLID);
  }

  /** The only phase; a film that begins in the dark between two flashes tells that apart. */
  private static Phase only(FilmedLight film) {
    List<Phase> phases = phases(film);
    boolean dark = phases.size() == 2 && phases.get(0).kind() == Kind.OFF;
    assertThat(phases).as("%s", film).hasSize(dark ? 2 : 1);
    return phases.get(phases.size() - 1);
  }

  private static List<Phase> phases(FilmedLight film) {
    return Segmenter.segment(film.trace());
  }
}
