package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A new case is two files in {@code src/test/resources/catalogue-faults}: NAME.yaml and NAME.txt,
 * the message that it is refused with.
 */
class CatalogueFaultsTest {
  private static final Path CASES = Path.of("src/test/resources/catalogue-faults");

  @TempDir Path folder;

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesEveryFaultWithItsPlace(Path file) throws IOException {
    Path expected = Path.of(file.toString().replace(".yaml", ".txt"));
    String message = String.valueOf(refusal(file).getMessage()).replace(CASES + "/", "");
    assertThat(message).as(file.toString()).isEqualTo(Files.readString(expected).strip());
  }

  @Test
  void everyExpectedMessageHasItsFile() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      assertThat(files.filter(it -> it.toString().endsWith(".txt")))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(Path.of(it.toString().replace(".txt", ".yaml"))).exists());
    }
  }

  @Test
  void refusesWhatIsNoFile() {
    assertThat(refusal(folder.resolve("none.yaml")))
        .hasMessageEndingWith("none.yaml: no such file");
    assertThat(refusal(folder)).hasMessageEndingWith(": not a file");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path file = Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xFF, 0, 1, 2});
    assertThat(refusal(file)).hasMessageEndingWith(": not a text in UTF-8");
    Files.write(file, new byte[] {0, 1, 2});
    assertThat(refusal(file)).hasMessageContaining(": not YAML: ").message().hasLineCount(1);
  }

  @Test
  void refusesMoreThanAnyCatalogueHolds() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "# remark\n".repeat(200_000));
    assertThat(refusal(file)).hasMessageEndingWith(": larger than 1 MiB, which none is");
  }

  @Test
  void refusesNestingWithoutEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "[".repeat(100_000));
    assertThat(refusal(file)).hasMessageEndingWith("a.yaml:1:21: nested deeper than 20");
  }

  @Test
  void refusesAliasesThatWouldGrowWithoutEnd() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    Path file = Files.writeString(folder.resolve("a.yaml"), bomb);
    assertThat(refusal(file)).hasMessageContaining("a.yaml:2:10: an alias (*name) stands here");
  }

  private static CatalogueException refusal(Path file) {
    CatalogueException refusal =
        catchThrowableOfType(CatalogueException.class, () -> Catalogue.load(file));
    assertThat(refusal).as(file + " is refused").isNotNull();
    assertThat(refusal.faults()).isNotEmpty();
    return refusal;
  }
}
