package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.pattern.Automaton.Flow;
import io.telltale.pattern.Automaton.Stretch;
import io.telltale.phase.Colour;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AutomatonTest {

  @Test
  void aCountedBlinkIsAChainOfOneStateATick() {
    Stretch own = own("red blink 150/100ms x3", false).get(0);
    assertThat(own.flow()).isEqualTo(Flow.CHAIN);
    assertThat(length(own)).isEqualTo(75);
    assertThat(own.lit()).isTrue();
  }

  @Test
  void anOpenBlinkLoopsAfterTwoPeriodsThatArePassedOnce() {
    Stretch own = own("green blink 100/100ms", false).get(0);
    assertThat(own.flow()).isEqualTo(Flow.LOOP);
    assertThat(own.loop() - own.first()).isEqualTo(40);
    assertThat(own.last() - own.loop() + 1).isEqualTo(20);
  }

  @Test
  void anOpenBreathLoopsOverOnePeriod() {
    Stretch own = own("cyan breathe 4s", false).get(0);
    assertThat(own.flow()).isEqualTo(Flow.LOOP);
    assertThat(own.last() - own.loop() + 1).isEqualTo(400);
  }

  @Test
  void aLightOfAFixedLengthIsAChainAndOneOfARangeLasts() {
    assertThat(own("white solid 500ms", false).get(0).flow()).isEqualTo(Flow.CHAIN);
    Stretch range = own("white solid 0.3..5s", false).get(0);
    assertThat(range.flow()).isEqualTo(Flow.HOLD);
    assertThat(length(range)).isEqualTo(30);
    assertThat(own("white solid", false).get(0).flow()).isEqualTo(Flow.HOLD);
  }

  @Test
  void aSequenceHasAStretchForEachStepOfEachRound() {
    List<Stretch> own = own("(red blink 150/100ms x3, off 100ms, blue solid 1s) x2", false);
    assertThat(own).extracting(Stretch::lit).containsExactly(true, false, true, true, false, true);
  }

  @Test
  void aRangeOfFlashesIsItsLeastAndThenMayGoOnFlashByFlash() {
    Automaton automaton = automaton("blue blink 50/50ms x12..13, off 1s", false);
    List<Stretch> own = automaton.stretches.stream().filter(Stretch::own).toList();
    assertThat(own).extracting(AutomatonTest::length).containsExactly(120, 10, 100);
    assertThat(own).extracting(Stretch::needed).containsExactly(true, false, false);
    assertThat(automaton.ways)
        .contains(
            new Automaton.Way(0, 1, 0),
            new Automaton.Way(1, 1, 0),
            new Automaton.Way(0, 2, 0),
            new Automaton.Way(1, 2, 0));
  }

  @Test
  void aRangeOfRoundsIsItsLeastAndThenMayStartOver() {
    Automaton automaton = automaton("red solid 1s, (green solid 1s, off 1s) x1..20", false);
    assertThat(automaton.stretches.stream().filter(Stretch::own)).hasSize(3);
    assertThat(automaton.ways).contains(new Automaton.Way(2, 1, 0));
  }

  @Test
  void anExposureOverTwoColoursShowsAnyBetween() {
    Automaton automaton = automaton("green solid 100ms, blue solid 100ms", false);
    short[] shown = automaton.shown(4);
    assertThat(Shown.colours(shown[9])).containsExactly(Colour.GREEN);
    assertThat(Shown.colours(shown[11])).isEmpty();
    assertThat(Shown.colours(shown[13])).containsExactly(Colour.BLUE);
  }

  @Test
  void aProgramThatRepeatsNeedsItsRoundsOnlyOnceAndLeadsBackToItsStart() {
    Automaton automaton = automaton("(red blink 150/100ms x3, off 900ms) x2", true);
    List<Stretch> own = automaton.stretches.stream().filter(Stretch::own).toList();
    assertThat(own).hasSize(2);
    assertThat(automaton.ways).contains(new Automaton.Way(1, 0, 0));
  }

  @Test
  void whatIsAroundAPatternIsNotItsOwn() {
    Automaton automaton =
        AutomatonBuilder.of(
            Notation.parse("red solid 1s"),
            false,
            List.of(Notation.parse("white solid 1s")),
            List.of(Notation.parse("green blink 100/100ms")));
    assertThat(automaton.stretches.stream().filter(Stretch::own)).hasSize(1);
    assertThat(automaton.stretches.stream().filter(s -> !s.own() && s.lit())).hasSize(2);
    assertThat(automaton.ownLight()).isCloseTo(1, within(1e-9));
  }

  @Test
  void anExposureOfOneTickShowsTheLightAsItIs() {
    Automaton automaton = automaton("red blink 150/100ms x2", false);
    short[] shown = automaton.shown(1);
    for (int i = 0; i < 50; i++) {
      double expected = i % 25 < 15 ? 1 : 0;
      assertThat(Shown.level(shown[i])).as("state %s", i).isEqualTo(expected);
      assertThat(Shown.part(shown[i])).as("state %s", i).isFalse();
    }
  }

  @Test
  void anExposureOverAnEdgeShowsAPartOfTheLight() {
    Automaton automaton = automaton("red blink 150/100ms x2", false);
    short[] shown = automaton.shown(4);
    double[] levels = IntStream.range(25, 50).mapToDouble(i -> Shown.level(shown[i])).toArray();
    assertThat(levels[0]).isCloseTo(0.25, within(0.02));
    assertThat(levels[1]).isCloseTo(0.5, within(0.02));
    assertThat(levels[3]).isEqualTo(1);
    assertThat(levels[15]).isCloseTo(0.75, within(0.02));
    assertThat(levels[18]).isZero();
    assertThat(Shown.part(shown[26])).isTrue();
    assertThat(Shown.part(shown[30])).isFalse();
    assertThat(Shown.colours(shown[26])).containsExactly(Colour.RED);
  }

  @Test
  void theMeanOverAPeriodDoesNotDependOnTheExposure() {
    Automaton automaton = automaton("green blink 120/80ms", false);
    Stretch own = automaton.stretches.get(0);
    for (int ticks = 1; ticks <= 12; ticks++) {
      short[] shown = automaton.shown(ticks);
      double mean =
          IntStream.rangeClosed(own.loop(), own.last())
              .mapToDouble(i -> Shown.level(shown[i]))
              .average()
              .orElse(0);
      assertThat(mean).as("%s ticks", ticks).isCloseTo(0.6, within(0.01));
    }
  }

  @Test
  void aBreathFallsToNothingHalfWay() {
    Automaton automaton = automaton("cyan breathe 1s", false);
    short[] shown = automaton.shown(1);
    int first = automaton.stretches.get(0).first();
    assertThat(Shown.level(shown[first])).isCloseTo(1, within(0.03));
    assertThat(Shown.level(shown[first + 25])).isCloseTo(0.5, within(0.03));
    assertThat(Shown.level(shown[first + 50])).isCloseTo(0, within(0.03));
  }

  @Test
  void everyProgramOfTheCatalogueBecomesAnAutomatonWhoseWaysLeadSomewhere() {
    for (Candidate c : Matcher.candidates(Catalogue.standard())) {
      Automaton automaton = c.automaton();
      String id = c.pattern().id();
      assertThat(automaton.size()).as(id).isPositive();
      assertThat(automaton.stretches).as(id).anyMatch(Stretch::own);
      assertThat(automaton.ways)
          .as(id)
          .allMatch(w -> w.from() < automaton.stretches.size())
          .allMatch(w -> w.to() < automaton.stretches.size())
          .allMatch(w -> w.cost() >= 0);
    }
  }

  private static List<Stretch> own(String notation, boolean repeats) {
    return automaton(notation, repeats).stretches.stream().filter(Stretch::own).toList();
  }

  private static Automaton automaton(String notation, boolean repeats) {
    return AutomatonBuilder.of(Notation.parse(notation), repeats, List.of(), List.of());
  }

  private static int length(Stretch stretch) {
    return stretch.last() - stretch.first() + 1;
  }
}
