package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueCommandTest {

  @Test
  void every_pattern_is_listed_and_can_be_shown() {
    Ran list = Ran.telltale("catalogue", "list");

    assertThat(list.code()).isZero();
    for (Pattern pattern : Catalogue.standard().patterns()) {
      assertThat(list.out()).contains(pattern.id() + "  " + pattern.name());
      assertThat(Ran.telltale("catalogue", "show", pattern.id()).out())
          .contains(pattern.name(), "What to do");
    }
  }

  @Test
  void a_board_narrows_the_list() {
    JsonNode all = list("catalogue", "list", "--format", "json");
    JsonNode core = list("catalogue", "list", "--format", "json", "--board", "core");

    assertThat(all).hasSize(Catalogue.standard().patterns().size());
    assertThat(core.size()).isBetween(1, all.size() - 1);
  }

  private static JsonNode list(String... args) {
    return new JsonMapper().readTree(Ran.telltale(args).out());
  }

  @Test
  void a_pattern_is_shown_as_json_with_its_notation() {
    JsonNode shown = list("catalogue", "show", "--format", "json", "connecting-to-cloud");

    assertThat(shown.path("pattern").asString()).isEqualTo("connecting-to-cloud");
    assertThat(shown.path("notation").asString()).isEqualTo("cyan blink 100/100ms");
  }

  @Test
  void a_valid_file_passes_the_check() {
    Path example = Path.of("models", "examples", "raspberry-pi-activity.yaml");

    Ran check = Ran.telltale("catalogue", "check", example.toString());

    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.out()).contains("valid");
  }

  @Test
  void a_catalogue_of_ones_own_is_added() {
    Path example = Path.of("models", "examples", "raspberry-pi-activity.yaml");

    assertThat(list("catalogue", "list", "--format", "json", "--catalogue", example.toString()))
        .hasSizeGreaterThan(Catalogue.standard().patterns().size());
  }

  @Test
  void a_file_that_is_not_there_cannot_be_read() {
    Ran check = Ran.telltale("catalogue", "check", "no-such.yaml");

    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err()).isEqualTo("telltale: no-such.yaml: no such file\n");
  }

  @Test
  void the_standard_catalogue_is_checked_against_a_camera() {
    Ran slow = Ran.telltale("catalogue", "check", "--fps", "15");
    Ran quick = Ran.telltale("catalogue", "check", "--fps", "60");

    assertThat(slow.code()).as(slow.err()).isZero();
    assertThat(slow.out())
        .contains(
            "connecting-to-cloud and cloud-handshake: at 15 frames a second",
            "connecting-to-network and requesting-address",
            "told apart by 24 frames a second");
    assertThat(quick.out()).contains("Alike to a camera of 60").doesNotContain("10 Hz");
  }

  @Test
  void what_a_camera_cannot_see_is_told_as_json() {
    JsonNode told = list("catalogue", "check", "--fps", "15", "--seconds", "5", "--format", "json");

    assertThat(told.path("seconds").asDouble()).isEqualTo(5);
    assertThat(told.path("confusable")).isNotEmpty();
    assertThat(told.path("confusable").path(0).path("patterns")).hasSize(2);
    assertThat(told.path("needs")).hasSize(Catalogue.standard().patterns().size());
  }

  @Test
  void a_camera_without_frames_is_wrong_usage() {
    Ran check = Ran.telltale("catalogue", "check", "--fps", "0");

    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err()).contains("the frame rate must be above 0, was 0");
    assertThat(check.out()).isEmpty();
  }
}
