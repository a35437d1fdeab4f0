package io.telltale.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When all that is kept is looked at again: the seconds, over ten of them. */
class LookPaceTest {
  private static final double PACE = 0.5;
  private static final double FPS = 10;

  private final LookPace pace = new LookPace(PACE);

  private static Phase blink(double period, double end) {
    return new Phase(
        Kind.BLINK, Colour.CYAN, false, 180, 0, end, 3, period / 2, period / 2, period);
  }

  /** A blink that becomes slower after 5.1 s. */
  private List<Double> looks(boolean certain, double took) {
    List<Double> looks = new ArrayList<>();
    for (int i = 0; i < 10 * FPS; i++) {
      double time = i / FPS;
      if (pace.due(time, blink(time < 5.1 ? 0.2 : 0.5, time))) {
        looks.add(time);
        pace.looking(time, certain);
        pace.looked(time, took);
      }
    }
    return looks;
  }

  @Test
  void a_light_that_is_not_understood_is_looked_at_as_often_as_allowed() {
    assertThat(looks(false, 0)).hasSize((int) (10 / PACE));
  }

  @Test
  void a_light_that_is_understood_is_looked_at_seldom_until_it_does_something_else() {
    assertThat(looks(true, 0)).containsExactly(0.0, 2.0, 4.0, 5.1, 7.1, 9.1);
  }

  @Test
  void looks_that_take_long_are_taken_seldom() {
    assertThat(looks(false, 0.12))
        .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
  }
}
