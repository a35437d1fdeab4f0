package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Matcher;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Segmenter;
import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedTrace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lights of other devices at random, as many as {@code -Dforeign} says, without a film. */
class ForeignLightsTest {
  /** Some seconds; a large number takes a quarter of a second each. */
  private static final int FEW = 24;

  private static final long SEED = 5;

  @Test
  void nineteenOfTwentyLightsOfOtherDevicesAreUnknown() {
    int lights = Integer.getInteger("foreign", FEW);
    List<Told> known =
        IntStream.range(0, lights)
            .parallel()
            .mapToObj(ForeignLightsTest::told)
            .filter(told -> told.finding.verdict() != Verdict.UNKNOWN)
            .toList();
    assertThat(known).as("of %d lights", lights).hasSizeLessThanOrEqualTo(lights / 20);
  }

  private record Told(String film, Finding finding) {}

  private static Told told(int number) {
    Draw draw = Draw.of(SEED, "foreign light " + number);
    ForeignLight kind = draw.of(List.of(ForeignLight.values()));
    FilmedLight film =
        FilmedLight.of(kind.notation(draw))
            .from(draw.between(0, 3))
            .lasting(draw.between(8, 28))
            .at(draw.of(15, 25, 30, 60))
            .exposing(draw.between(0.2, 0.95))
            .noisy(draw.scaled(0.005, 0.04))
            .seeded(number);
    LedTrace trace = film.trace();
    Finding finding = Matcher.of(Catalogue.standard()).match(trace, Segmenter.segment(trace));
    return new Told(film.toString(), finding);
  }
}
