package io.telltale.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When all that is kept is looked at again: the seconds, over ten of them. */
class LookPaceTest {
  private final LookPace pace = new LookPace(0.5);

  /** Looks at a light that does something else after 5.3 s. */
  private List<Double> looks(boolean certain, double took) {
    List<Double> looks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double time = i / 10.0;
      if (pace.isDue(time)) {
        looks.add(time);
        pace.looking(time, certain);
        pace.looked(time, took);
      }
      if (i == 53) {
        pace.changed(time);
      }
    }
    return looks;
  }

  @Test
  void a_light_that_is_not_understood_is_looked_at_as_often_as_allowed() {
    assertThat(looks(false, 0))
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> i / 2.0).toList());
  }

  @Test
  void a_light_that_is_understood_is_looked_at_seldom_once_it_goes_on_as_it_is() {
    assertThat(looks(true, 0))
        .startsWith(0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 5.0, 5.5, 6.0, 6.5)
        .endsWith(7.5, 8.0, 8.5);
  }

  @Test
  void looks_that_take_long_are_taken_seldom() {
    assertThat(looks(false, 0.12))
        .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(i -> 1.0 * i).toList());
  }
}
