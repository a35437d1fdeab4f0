package io.telltale.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {
  @TempDir private Path dir = Path.of("");

  @Test
  void a_video_that_takes_too_long_is_given_up() throws Exception {
    Path file = Files.writeString(dir.resolve("a"), "text");
    try (Reader reader = Reader.start(file, List.of())) {
      RefusedException refused =
          catchThrowableOfType(
              RefusedException.class, () -> reader.result(Duration.ofMillis(1), share -> {}));

      assertThat(refused.status()).isEqualTo(504);
      assertThat(refused).hasMessageContaining("took too long");
    }
  }

  @Test
  void a_closed_reader_is_gone() throws Exception {
    Reader reader = Reader.start(Files.writeString(dir.resolve("a"), "text"), List.of());

    reader.close();

    assertThat(reader.handle().isAlive()).isFalse();
  }
}
