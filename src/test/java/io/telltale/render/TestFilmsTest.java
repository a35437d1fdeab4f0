package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestFilmsTest {
  private static final List<TestFilms.Plan> PLANS =
      TestFilms.small(
          Catalogue.standard(),
          1,
          pattern -> pattern.id().equals("frozen") ? List.of("frozen", "connected") : List.of());

  @Test
  void everyPatternIsFilmedOnce() {
    List<String> wanted = Catalogue.standard().patterns().stream().map(Pattern::id).toList();
    assertThat(PLANS).extracting(plan -> plan.subject().id()).containsExactlyElementsOf(wanted);
    Set<String> files = new HashSet<>();
    assertThat(PLANS).allSatisfy(plan -> assertThat(files.add(plan.file())).isTrue());
  }

  @Test
  void everyPresetIsUsedForAFairPart() {
    for (Preset preset : Preset.values()) {
      assertThat(PLANS)
          .filteredOn(plan -> plan.options().camera().name().equals(preset.word()))
          .as("films with %s", preset)
          .hasSizeGreaterThan(PLANS.size() / 8);
    }
  }

  @Test
  void whatIsAcceptedInsteadIsTold() {
    assertThat(PLANS)
        .filteredOn(plan -> plan.subject().id().equals("frozen"))
        .singleElement()
        .satisfies(
            plan -> assertThat(plan.subject().accept()).containsExactly("frozen", "connected"));
  }

  @Test
  void besideASteadyLightNoOtherIsLit() {
    assertThat(PLANS)
        .filteredOn(plan -> plan.subject().steady())
        .isNotEmpty()
        .allSatisfy(plan -> assertThat(plan.options().camera().room().lamps()).isZero());
  }
}
