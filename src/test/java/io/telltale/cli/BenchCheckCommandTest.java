package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCheckCommandTest {
  @TempDir private Path dir = Path.of("");

  @Test
  void a_rendered_camera_tells_what_it_can() {
    Ran ran =
        Ran.telltale(
            "bench",
            "check",
            "--pattern",
            "connecting-to-cloud",
            "--repeats",
            "1",
            "--seconds",
            "5");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("connecting-to-cloud  connecting-to-cloud x1", "1 measured, bias");
  }

  @Test
  void recordings_of_known_lights_lie_in_folders() throws Exception {
    Path folder = Files.createDirectories(dir.resolve("no-cloud"));
    Files.copy(Path.of("test-videos/no-cloud.mp4"), folder.resolve("one.mp4"));

    Ran ran = Ran.telltale("bench", "check", "--format", "json", dir.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("\"no-cloud\" : 1", "\"result\" : \"told\"");
  }

  @Test
  void patterns_are_played_on_a_screen_that_a_camera_films() throws Exception {
    try (FilmedScreen screen = new FilmedScreen(dir, List.of("listening", "dfu"), 8)) {
      Ran ran =
          screen.telltale(
              "bench",
              "check",
              "--source",
              screen.address(),
              "--port",
              "0",
              "--pattern",
              "listening",
              "--pattern",
              "dfu",
              "--repeats",
              "1",
              "--seconds",
              "4");

      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out())
          .contains("told      listening  listening x1", "told      dfu        dfu x1")
          .contains("Patterns: 2 told every time")
          .contains("2 measured, bias")
          .contains("Frame rate: ");
    }
  }

  @Test
  void a_screen_needs_a_camera() {
    Ran none = Ran.telltale("bench", "check", "--source", "http://127.0.0.1:1/video", "--port=0");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("nothing listens there");
    Ran both = Ran.telltale("bench", "check", "--source", "0", dir.toString());
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("recordings or a camera");
  }

  @Test
  void wrong_usage_is_2_and_nothing_to_read_is_3() {
    assertThat(Ran.telltale("bench").code()).isEqualTo(2);
    assertThat(Ran.telltale("bench", "check", "--pattern", "nobody").code()).isEqualTo(2);
    assertThat(Ran.telltale("bench", "check", "--camera", "none").err()).contains("no preset");
    assertThat(Ran.telltale("bench", "check", "--repeats", "0").code()).isEqualTo(2);
    assertThat(Ran.telltale("bench", "check", dir.toString()).code()).isEqualTo(3);
  }
}
