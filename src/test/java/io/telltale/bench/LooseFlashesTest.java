package io.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LooseFlashesTest {
  private static Sighting seen(double start, double end, Grade grade) {
    return new Sighting(start, end, grade, 0, "orange solid");
  }

  @Test
  void flashes_that_follow_each_other_are_counted_with_those_that_may_be() {
    List<LooseFlashes> rows =
        LooseFlashes.of(
            List.of(
                seen(5.0, 5.2, Grade.CLEAR),
                seen(5.6, 5.8, Grade.CLEAR),
                seen(5.9, 6.0, Grade.UNDECIDED),
                seen(9.0, 9.2, Grade.CLEAR)));

    assertThat(rows)
        .containsExactly(new LooseFlashes(5.0, 6.0, 2, 3), new LooseFlashes(9.0, 9.2, 1, 1));
    assertThat(rows.get(0).mayBe(Bound.EXACTLY, 3)).isTrue();
    assertThat(rows.get(0).mayBe(Bound.EXACTLY, 4)).isFalse();
    assertThat(rows.get(1).mayBe(Bound.AT_LEAST, 2)).isFalse();
  }

  @Test
  void a_light_that_stays_on_is_no_flash() {
    assertThat(LooseFlashes.of(List.of(seen(1, 4, Grade.CLEAR)))).isEmpty();
  }
}
