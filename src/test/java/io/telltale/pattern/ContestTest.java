package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.phase.LightSignal;
import io.telltale.sample.FilmedLight;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final List<Candidate> CANDIDATES =
      Matcher.candidates(Catalogue.standard()).stream()
          .filter(
              c ->
                  List.of(
                          "connecting-to-cloud",
                          "no-cloud",
                          "no-internet",
                          "listening",
                          "connected")
                      .contains(c.pattern().id()))
          .toList();

  @Test
  void theBestAlignmentComesFirst() {
    List<Alignment> all = run(Recognised.film("no-cloud").lasting(12));
    assertThat(all.get(0).candidate().pattern().id()).isEqualTo("no-cloud");
    assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(a.against(), b.against()));
  }

  @Test
  void eachPatternRunsToTheEndWithOneProgramOnly() {
    List<Alignment> all = run(Recognised.film("no-internet").lasting(12));
    assertThat(all).extracting(a -> a.candidate().pattern().id()).doesNotHaveDuplicates();
  }

  @Test
  void aPatternWhoseColoursAreNotShownDoesNotRun() {
    List<Alignment> all = run(Recognised.film("listening").lasting(5));
    assertThat(all).extracting(a -> a.candidate().pattern().id()).containsExactly("listening");
  }

  @Test
  void anAlignmentTellsWhatOfThePatternWasSeen() {
    Alignment whole = of("no-cloud", run(Recognised.film("no-cloud").lasting(12)));
    assertThat(whole.unseen()).as("%s", whole).isZero();
    assertThat(whole.passed()).as("%s", whole).isEqualTo(2);
    assertThat(whole.imagined()).as("%s", whole).isZero();
    assertThat(whole.own()).as("%s", whole).isCloseTo(12, within(0.2));
    assertThat(whole.pace()).as("%s", whole).isCloseTo(1, within(0.01));
    assertThat(whole.mean()).as("%s", whole).isLessThan(0.3);

    Alignment part = of("no-cloud", run(Recognised.film("connecting-to-cloud").lasting(5)));
    assertThat(part.passed()).as("%s", part).isEqualTo(1);
    assertThat(part.unseen()).as("%s", part).isEqualTo(1);
    assertThat(part.against()).as("%s", part).isGreaterThan(part.cost() + 4.9);
  }

  @Test
  void aRunIsRepeatableToTheLastDigit() {
    FilmedLight film = Recognised.film("no-cloud").lasting(8).noisy(0.03);
    run(film);
    assertThat(run(film)).extracting(Alignment::cost).isEqualTo(costs(film));
  }

  private static List<Double> costs(FilmedLight film) {
    return run(film).stream().map(Alignment::cost).toList();
  }

  private static Alignment of(String id, List<Alignment> all) {
    return all.stream()
        .filter(a -> a.candidate().pattern().id().equals(id))
        .findAny()
        .orElseThrow();
  }

  private static List<Alignment> run(FilmedLight film) {
    return new Contest(new Evidence(new LightSignal(film.trace()))).run(CANDIDATES);
  }
}
