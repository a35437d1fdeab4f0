package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
  void wrong_usage_is_2_and_nothing_to_read_is_3() {
    assertThat(Ran.telltale("bench").code()).isEqualTo(2);
    assertThat(Ran.telltale("bench", "check", "--pattern", "nobody").code()).isEqualTo(2);
    assertThat(Ran.telltale("bench", "check", "--camera", "none").err()).contains("no preset");
    assertThat(Ran.telltale("bench", "check", "--repeats", "0").code()).isEqualTo(2);
    assertThat(Ran.telltale("bench", "check", dir.toString()).code()).isEqualTo(3);
  }
}
