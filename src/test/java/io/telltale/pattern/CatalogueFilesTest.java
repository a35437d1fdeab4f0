package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every catalogue file of the project, found by itself. */
class CatalogueFilesTest {
  private static final Path MODELS = Path.of("models");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(MODELS)) {
      return files
          .filter(it -> it.toString().endsWith(".yaml") && !it.endsWith("bench.yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isValid(Path file) throws CatalogueException {
    assertThat(Catalogue.load(file).patterns()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatAPersonNeeds(Path file) throws CatalogueException {
    SoftAssertions softly = new SoftAssertions();
    for (Pattern pattern : Catalogue.load(file).patterns()) {
      softly.assertThat(pattern.name()).as(pattern.id()).isNotBlank().hasSizeLessThan(60);
      softly.assertThat(pattern.meaning()).as(pattern.id()).endsWith(".");
      softly.assertThat(pattern.causes()).as(pattern.id() + " causes").isNotEmpty();
      softly.assertThat(pattern.steps()).as(pattern.id() + " steps").isNotEmpty();
      softly.assertThat(pattern.toString()).as("braces left over").doesNotContain("{", "}");
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("files")
  void survivesPrintingAndReading(Path file) throws CatalogueException {
    for (Pattern pattern : Catalogue.load(file).patterns()) {
      for (Light light : pattern.lights()) {
        String text = Notation.print(light);
        assertThat(Notation.parse(text)).as(pattern.id() + ": " + text).isEqualTo(light);
        assertThat(Lights.names(light)).as(pattern.id() + ": unbound counts").isEmpty();
      }
    }
  }

  @Test
  void areAllInTheStandardCatalogueUnlessTheyAreExamples() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      assertThat(
              files
                  .map(it -> it.getFileName().toString())
                  .filter(it -> it.endsWith(".yaml") && !it.endsWith("bench.yaml")))
          .containsExactlyInAnyOrderElementsOf(Catalogue.STANDARD);
    }
  }
}
