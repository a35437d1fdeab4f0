package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.phase.LightSignal;
import io.telltale.sample.FilmedLight;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignerTest {
  private static final String PROGRAM = "red blink 150/100ms x3, off 900ms, blue solid 500ms";

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.11, 0.42, 0.9, 1.6, 2.0})
  void aLightCostsLittleUnderItsOwnProgramWhereverFilmingBegins(double start) {
    Aligner aligner = aligned(PROGRAM, true, FilmedLight.of(PROGRAM).from(start).lasting(6));
    assertThat(aligner.least() / 180).as("nats a frame").isLessThan(0.15);
  }

  @Test
  void anotherLightCostsFarMore() {
    FilmedLight film = FilmedLight.of(PROGRAM).lasting(6);
    double own = aligned(PROGRAM, true, film).least();
    for (String other :
        List.of(
            "red blink 150/100ms x4, off 900ms, blue solid 500ms",
            "red blink 150/100ms x3, off 900ms, green solid 500ms",
            "red blink 150/100ms x3, off 500ms, blue solid 500ms",
            "red solid",
            "blue breathe 1s")) {
      assertThat(aligned(other, true, film).least()).as(other).isGreaterThan(own + 20);
    }
  }

  @Test
  void aDeviceWhoseClockIsTwoPerCentOffIsFollowedAndItsPaceTold() {
    FilmedLight slow = FilmedLight.of("green blink 510/510ms").lasting(12);
    Aligner aligner = aligned("green blink 500/500ms", false, slow);
    Paths paths = aligner.paths();
    int best = aligner.best();
    double pace = 1 + (double) paths.slips[best] / paths.ticks[best];
    assertThat(aligner.least() / 360).as("nats a frame").isLessThan(0.15);
    assertThat(pace).isCloseTo(0.98, within(0.006));
  }

  @Test
  void whatIsToldAlongDoesNotChangeTheCost() {
    FilmedLight film = FilmedLight.of(PROGRAM).from(0.3).lasting(5).dropping(0.1);
    for (String program : List.of(PROGRAM, "cyan breathe 4s", "magenta blink irregular")) {
      double told = run(automaton(program, true), film, true).least();
      double untold = run(automaton(program, true), film, false).least();
      assertThat(untold).as(program).isCloseTo(told, within(0.5));
    }
  }

  @Test
  void aColourUsedForTheFirstTimeCostsAsMuchAsLater() {
    Automaton unseen = automaton("#00ff70 solid", false);
    Evidence evidence = new Evidence(new LightSignal(FilmedLight.of("blue solid").trace()));
    Aligner first = new Aligner(unseen, Paths.Kept.COST);
    first.accept(0, 2, evidence.costs(0), 1, 0);
    Aligner second = new Aligner(unseen, Paths.Kept.COST);
    second.accept(0, 2, evidence.costs(0), 1, 0);
    Paths earlier = first.paths();
    assertThat(earlier.cost).containsExactly(second.paths().cost);
  }

  @Test
  void theCostNeverFallsFromFrameToFrame() {
    Evidence evidence = new Evidence(new LightSignal(FilmedLight.of(PROGRAM).trace()));
    Aligner aligner = new Aligner(automaton(PROGRAM, true), Paths.Kept.COST);
    double last = 0;
    for (int i = 0; i < evidence.size(); i++) {
      aligner.accept(i == 0 ? 0 : 3, 2, evidence.costs(i), 1, 0);
      assertThat(aligner.least()).as("frame %s", i).isGreaterThanOrEqualTo(last - 1e-9);
      last = aligner.least();
    }
  }

  @Test
  void thePatternsOwnLightBeginsWhereTheDarkBeforeItEnds() {
    FilmedLight film = FilmedLight.of("off 2s, red blink 250/250ms x8").once().lasting(6);
    Aligner aligner = aligned("red blink 250/250ms", false, film);
    assertThat(aligner.paths().start[aligner.best()] / 30.0).isCloseTo(2, within(0.1));
  }

  private static Aligner aligned(String program, boolean repeats, FilmedLight film) {
    return run(automaton(program, repeats), film, true);
  }

  private static Aligner run(Automaton automaton, FilmedLight film, boolean told) {
    Evidence evidence = new Evidence(new LightSignal(film.trace()));
    automaton.shown(2);
    Aligner aligner = new Aligner(automaton, told ? Paths.Kept.ALL : Paths.Kept.COST);
    int before = 0;
    for (int i = 0; i < evidence.size(); i++) {
      int tick = (int) Math.round(evidence.time(i) / Automaton.TICK);
      aligner.accept(i == 0 ? 0 : tick - before, 2, evidence.costs(i), 1, 0);
      before = tick;
    }
    return aligner;
  }

  private static Automaton automaton(String notation, boolean repeats) {
    return AutomatonBuilder.of(Notation.parse(notation), repeats, List.of(), List.of());
  }
}
