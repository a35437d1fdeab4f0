package io.telltale.live;

import static io.telltale.led.Board.blink;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.led.Board;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Kind;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How soon a light is named once it has shown enough, in seconds of the film: on a machine for
 * which looking takes no time.
 */
class LivePromptnessTest {
  /** Seconds between two explanations, and the frame that completes what is explained. */
  private static final double NEXT_LOOK = LiveOptions.DEFAULT.pace() + 2 / Board.FPS;

  private final Heard heard = new Heard();

  private void watch(Board.Colour colour, DoubleUnaryOperator duty, double seconds) {
    Board board = new Board().lamp(160, 120, colour, duty);
    try (LiveReader reader =
        new LiveReader("board", Board.INFO, LiveOptions.DEFAULT, heard, Runnable::run, () -> 0)) {
      for (int i = 0; i < seconds * Board.FPS; i++) {
        reader.accept(board.frame(i / Board.FPS));
      }
    }
  }

  /** When it was told that it is that pattern and no other; infinite where it never was. */
  private double named(String pattern) {
    return heard.states.stream()
        .filter(it -> it.finding().verdict() == Verdict.RECOGNISED)
        .filter(it -> it.finding().matches().get(0).pattern().id().equals(pattern))
        .mapToDouble(LiveState::time)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Test
  void a_blink_is_named_after_three_flashes() {
    watch(new Board.Colour(0, 0, 2), blink(0.25), 2);

    assertThat(heard.phases.get(0).kind()).isEqualTo(Kind.BLINK);
    assertThat(heard.phases.get(0).end()).as("when the blink was told").isLessThan(1.25);
    assertThat(named("listening")).as("when it was named").isLessThan(1.25 + NEXT_LOOK);
  }

  @Test
  void a_breath_is_named_after_a_cycle_and_a_quarter() {
    watch(new Board.Colour(0, 0.9, 0.9), t -> 1 - Math.abs(t % 4 - 2) / 2, 5.5);

    assertThat(named("connected")).as("when it was named").isLessThan(5 + NEXT_LOOK);
    assertThat(heard.phases.get(heard.phases.size() - 1).kind()).isEqualTo(Kind.BREATHE);
  }

  @Test
  void an_sos_code_is_named_a_second_and_a_half_after_its_last_blink() {
    watch(new Board.Colour(2, 0, 0), LivePromptnessTest::sosOfFour, 7.5);

    assertThat(named("sos-4")).as("when it was named").isLessThan(CODE_ENDS + 1.5);
  }

  /** Seconds after which the fourth blink of the code is over. */
  private static final double CODE_ENDS = 5.9;

  /** Light of the first round of an SOS and a code of four. */
  private static double sosOfFour(double time) {
    double[] letters = {0, 0.15, 0.85, 0.3, 2.15, 0.15};
    for (int i = 0; i < letters.length; i += 2) {
      double from = time - letters[i];
      double period = letters[i + 1] + 0.1;
      if (from >= 0 && from < 3 * period) {
        return from % period < letters[i + 1] ? 1 : 0;
      }
    }
    double code = time - 3.8;
    return code >= 0 && code < 4 * 0.6 && code % 0.6 < 0.3 ? 1 : 0;
  }
}
