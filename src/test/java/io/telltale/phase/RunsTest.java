package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.FilmedLight;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.0, 0.004, 0.009, 0.015, 0.021, 0.029})
  void anEdgeWithinAFullExposureIsTimedFinerThanAFrame(double shift) {
    FilmedLight film = FilmedLight.of("off 1s, red solid 1s, off 1s").once().exposing(1);
    List<Run> runs = runs(film.from(shift).lasting(2.9));
    assertThat(runs).as("%s", runs).hasSize(3);
    assertThat(runs.get(1).start()).as("%s", runs).isCloseTo(1 - shift, within(0.004));
    assertThat(runs.get(1).end()).as("%s", runs).isCloseTo(2 - shift, within(0.004));
  }

  @Test
  void runsCoverEveryFrameOnce() {
    List<Run> runs = runs(FilmedLight.of("red blink 150/100ms x3, off 900ms, blue solid 70ms"));
    int next = 0;
    for (Run run : runs) {
      assertThat(run.from()).as("%s", runs).isEqualTo(next);
      assertThat(run.end()).as("%s", run).isGreaterThanOrEqualTo(run.start());
      next = run.to();
    }
    assertThat(next).isEqualTo(300);
  }

  @Test
  void aChangeOfColourWithoutDarknessIsAnEdge() {
    List<Run> runs = runs(FilmedLight.of("green solid 450ms, magenta solid 450ms").lasting(1.8));
    assertThat(runs)
        .extracting(Run::colour)
        .containsExactly(Colour.GREEN, Colour.MAGENTA, Colour.GREEN, Colour.MAGENTA);
    assertThat(runs.get(1).start()).as("%s", runs).isCloseTo(0.45, within(1 / 30.0));
  }

  @Test
  void aFlashOfOneWholeFrameIsARun() {
    FilmedLight film = FilmedLight.of("off 400ms, white solid 50ms, off 400ms").once();
    List<Run> runs = runs(film.lasting(0.85));
    assertThat(runs).as("%s", runs).extracting(Run::lit).containsExactly(false, true, false);
  }

  @Test
  void noFramesAreNoRuns() {
    LightSignal signal = new LightSignal(FilmedLight.of("red solid").trace());
    assertThat(Runs.of(signal, 5, 5)).isEmpty();
  }

  private static List<Run> runs(FilmedLight film) {
    LightSignal signal = new LightSignal(film.trace());
    return Runs.of(signal, 0, signal.size());
  }
}
