package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.FilmedLight;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every light, however it is filmed. */
class SegmenterPropertiesTest {
  private static final int CASES = 40;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cyan blink 100/100ms, orange blink 250/250ms x3",
        "white solid 500ms, green breathe 1s",
        "magenta blink irregular",
        "dim green solid 750ms, (green solid 50ms, dim green solid 350ms) x3",
        "red breathe 500ms, off 700ms, blue solid 1s"
      })
  void phasesFollowEachOtherFromTheFirstFrameToTheLastWithoutGaps(String notation) {
    for (int i = 0; i < CASES; i++) {
      FilmedLight film = anyhow(notation, i);
      LightSignal signal = new LightSignal(film.trace());
      List<Phase> phases = Segmenter.segment(signal);
      String seen = film + " gave " + phases;
      assertThat(phases).as(seen).isNotEmpty();
      double frame = 1 / film.fps();
      assertThat(phases.get(0).start()).as(seen).isCloseTo(signal.time(0), within(frame));
      for (int k = 1; k < phases.size(); k++) {
        assertThat(phases.get(k).start())
            .as("phase %s of %s", k, seen)
            .isCloseTo(phases.get(k - 1).end(), within(frame));
      }
      assertThat(phases.get(phases.size() - 1).end())
          .as(seen)
          .isCloseTo(signal.end(), within(frame));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 150, 250, 300})
  void aBlinkKeepsItsPeriodWithinOnePerCentHoweverItIsFilmed(int half) {
    Random random = new Random(half);
    for (int i = 0; i < CASES; i++) {
      FilmedLight film =
          FilmedLight.of("green blink " + half + "/" + half + "ms")
              .from(random.nextDouble())
              .at(30 + random.nextInt(31))
              .exposing(0.3 + 0.7 * random.nextDouble())
              .noisy(0.03 * random.nextDouble())
              .seeded(i);
      List<Phase> phases = Segmenter.segment(film.trace());
      String seen = film + " gave " + phases;
      assertThat(last(phases).kind()).as(seen).isEqualTo(Kind.BLINK);
      assertThat(last(phases).start()).as(seen).isLessThan(half / 1000.0 + 1 / film.fps());
      assertThat(last(phases).period())
          .as(seen)
          .isCloseTo(half / 500.0, within(0.01 * half / 500.0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyan breathe 4s", "red breathe 500ms", "green blink 250/250ms"})
  void whatTheLightDidDoesNotDependOnHowBrightItIs(String notation) {
    for (int i = 0; i < CASES; i++) {
      FilmedLight film = FilmedLight.of(notation).from(0.05 * i).noisy(0.002).seeded(i);
      List<Phase> bright = Segmenter.segment(film.trace());
      List<Phase> dim = Segmenter.segment(film.dimmed(1 / 3.0).trace());
      String seen = film + " bright " + bright + " dimmed " + dim;
      assertThat(dim).as(seen).hasSameSizeAs(bright);
      assertThat(last(dim).kind()).as(seen).isEqualTo(last(bright).kind());
      assertThat(last(dim).period())
          .as(seen)
          .isCloseTo(last(bright).period(), within(0.01 * last(bright).period()));
    }
  }

  /** A film that begins in the dark between two flashes tells that as a phase of its own. */
  private static Phase last(List<Phase> phases) {
    return phases.get(phases.size() - 1);
  }

  private static FilmedLight anyhow(String notation, long seed) {
    Random random = new Random(seed);
    return FilmedLight.of(notation)
        .from(4 * random.nextDouble())
        .lasting(1 + 9 * random.nextDouble())
        .at(10 + random.nextInt(51))
        .exposing(0.1 + 0.9 * random.nextDouble())
        .noisy(0.05 * random.nextDouble())
        .drifting(0.3 * random.nextDouble())
        .dropping(0.15 * random.nextDouble())
        .seeded(seed);
  }
}
