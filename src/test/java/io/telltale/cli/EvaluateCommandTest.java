package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.evaluate.TruthFile;
import io.telltale.pattern.Catalogue;
import io.telltale.render.Preset;
import io.telltale.render.RandomFilms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void a_random_film_is_made_read_scored_and_kept_where_that_is_asked_for() throws IOException {
    Path page = dir.resolve("page.md");
    Path kept = dir.resolve("kept");
    String[] asked = {"--random", "1", "--seed", "0", "--camera", "bench"};

    Ran ran =
        Ran.telltale(
            Stream.concat(
                    Stream.concat(Stream.of("evaluate"), Stream.of(asked)),
                    Stream.of(
                        "--keep",
                        kept.toString(),
                        "--keep-all",
                        "--format",
                        "markdown",
                        "-o",
                        page.toString()))
                .toArray(String[]::new));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(page).content().contains(String.join(" ", asked), "| clips | 1 |", "| right | ");
    RandomFilms films = new RandomFilms(Catalogue.standard());
    Path film = kept.resolve(films.film(Preset.BENCH, 0).file());
    assertThat(film).isNotEmptyFile();
    assertThat(TruthFile.read(TruthFile.beside(film)).file())
        .isEqualTo(String.valueOf(film.getFileName()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate",
        "evaluate clips --random 3",
        "evaluate --random 0",
        "evaluate --random 3 --threads 0",
        "evaluate --random 3 --camera telescope",
        "evaluate --random 3 --keep-all",
        "evaluate clips --keep films",
        "evaluate --random 3 -o no/such/directory/page.md",
      })
  void what_does_not_fit_together_is_wrong_usage(String line) {
    Ran ran = Ran.telltale(line.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
  }
}
