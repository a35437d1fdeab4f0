package io.telltale.evaluate;

import static io.telltale.report.MadeReports.blink;
import static io.telltale.report.MadeReports.off;
import static io.telltale.report.MadeReports.solid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodErrorsTest {
  /** A device whose clock is 1 % slow: 20 flashes of 0.202 s and 3 of 0.505 s. */
  private static final Truth.Program TRUTH =
      Truths.bench(
          List.of("no-cloud"),
          new Truth.Step(Kind.BLINK, Colour.CYAN, 0, 4.04, 20, 0.2, 0.5),
          new Truth.Step(Kind.BLINK, Colour.ORANGE, 4.04, 5.555, 3, 0.5, 0.5));

  @Test
  void a_period_is_held_against_the_devices_own_clock() {
    List<Phase> phases =
        List.of(
            blink(Colour.CYAN, 0, 4.04, 0.101, 0.101),
            blink(Colour.ORANGE, 4.04, 5.555, 0.25, 0.25));

    List<PeriodError> errors = PeriodErrors.of(TRUTH, phases);

    assertThat(errors).hasSize(2);
    assertThat(errors.get(0).relative()).isCloseTo(0, within(1e-9));
    assertThat(errors.get(1).relative()).isCloseTo(0.005 / 0.505, within(1e-9));
  }

  @Test
  void a_clip_may_start_anywhere_in_the_program_and_go_round_it() {
    List<Phase> phases =
        List.of(
            blink(Colour.ORANGE, 0, 0.5, 0.2525, 0.2525),
            blink(Colour.CYAN, 0.5, 4.54, 0.101, 0.101),
            blink(Colour.ORANGE, 4.54, 6.055, 0.2525, 0.2525),
            blink(Colour.CYAN, 6.055, 10.095, 0.101, 0.101));

    assertThat(PeriodErrors.of(TRUTH, phases))
        .hasSize(4)
        .allMatch(error -> error.relative() < 1e-9);
  }

  @Test
  void a_light_without_a_period_has_no_error() {
    Truth.Program steady = Truths.bench(List.of("frozen"), Truths.solid(Colour.CYAN, 0, 8));

    assertThat(PeriodErrors.of(TRUTH, List.of(solid(Colour.CYAN, 0, 4)))).isEmpty();
    assertThat(PeriodErrors.of(steady, List.of(blink(Colour.CYAN, 0, 4, 0.1, 0.1)))).isEmpty();
  }

  /** Dots are held against dots and the count against the count, though both are red blinks. */
  @Test
  void light_and_darkness_tell_where_the_clip_starts() {
    Truth.Program sos =
        Truths.bench(
            List.of("sos-4"),
            new Truth.Step(Kind.BLINK, Colour.RED, 0, 0.75, 3, 0.25, 0.6),
            Truths.off(0.75, 1.65),
            new Truth.Step(Kind.BLINK, Colour.RED, 1.65, 4.05, 4, 0.6, 0.5),
            Truths.off(4.05, 4.95));
    List<Phase> phases =
        List.of(
            blink(Colour.RED, 0, 1.2, 0.3, 0.3),
            off(1.2, 2.1),
            blink(Colour.RED, 2.1, 2.85, 0.15, 0.1),
            off(2.85, 3.75),
            blink(Colour.RED, 3.75, 6.15, 0.3, 0.3));

    assertThat(PeriodErrors.of(sos, phases)).hasSize(3).allMatch(e -> e.relative() < 1e-9);
  }
}
