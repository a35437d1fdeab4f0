package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path dir = Path.of("");

  @Test
  void a_directory_without_truths_cannot_be_evaluated() {
    Ran ran = Ran.telltale("evaluate", dir.toString());

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains(".truth.json");
  }

  @Test
  void a_clip_that_cannot_be_read_is_a_miss_and_the_score_is_told() throws IOException {
    Files.writeString(
        dir.resolve("gone.truth.json"),
        """
        {"id": "real", "condition": "real", "file": "gone.mov", "colours": ["red"],
         "kinds": ["blink"], "period": 1.0}
        """);

    Ran ran = Ran.telltale("evaluate", "-v", dir.toString());

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).contains("MISS gone.mov", "0/1 0%");
    assertThat(ran.err()).contains("gone.mov");
  }
}
