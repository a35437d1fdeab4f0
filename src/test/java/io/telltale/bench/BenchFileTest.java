package io.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.sample.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchFileTest {
  @TempDir private Path dir = Path.of("");

  private BenchFile load(String yaml) throws CatalogueException, IOException {
    Path file = dir.resolve("bench.yaml");
    Files.writeString(file, yaml);
    return BenchFile.load(file, Catalogue.standard(), List.of());
  }

  private List<String> faults(String yaml) {
    CatalogueException refusal = catchThrowableOfType(CatalogueException.class, () -> load(yaml));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.faults().stream().map(it -> it.line() + ": " + it.message()).toList();
  }

  @Test
  void leds_have_a_name_a_region_and_expectations() throws Exception {
    BenchFile bench =
        BenchFile.load(Path.of("models/examples/bench.yaml"), Catalogue.standard(), List.of());

    assertThat(bench.posts()).extracting(Post::name).contains("status");
    assertThat(bench.posts())
        .allSatisfy(post -> assertThat(post.expectations()).as(post.name()).isNotEmpty());
  }

  @Test
  void what_is_expected_of_all_is_expected_of_each() throws Exception {
    BenchFile bench =
        load(
            """
            title: Two boards
            expect: [never sos]
            leds:
              - name: left
                region: [10, 20, 30, 40]
              - name: right
                region: [110, 20, 30, 40]
                expect: [connected within 30s; never red]
            """);

    assertThat(bench.posts().get(0).region()).isEqualTo(new Region(10, 20, 30, 40));
    assertThat(Expectation.print(bench.posts().get(0).expectations())).isEqualTo("never sos");
    assertThat(Expectation.print(bench.posts().get(1).expectations()))
        .isEqualTo("never sos; connected within 30s; never red");
  }

  @Test
  void every_fault_is_named_with_its_line() {
    assertThat(
            faults(
                """
                title: Faulty
                leds:
                  - name: left
                    region: [10, 20, 0, 40]
                    expect: [conected]
                  - name: left
                    region: [10, 20, 30, 40]
                """))
        .hasSize(4)
        .anySatisfy(it -> assertThat(it).startsWith("4: ").contains("at least 1 pixel"))
        .anySatisfy(it -> assertThat(it).startsWith("5: ").contains("is it connected"))
        .anySatisfy(it -> assertThat(it).startsWith("6: ").contains("stands here already"))
        .anySatisfy(it -> assertThat(it).startsWith("6: ").contains("nothing is expected"));
  }

  @Test
  void what_is_not_in_the_form_is_refused() {
    assertThat(faults("title: No LEDs\n")).singleElement().asString().contains("'leds' is missing");
    assertThat(faults("title: x\nleds:\n  - name: a\n    region: [1, 2, 3]\n")).hasSize(1);
    assertThat(faults("title: x\nleds:\n  - name: a\n    place: here\n    region: [1, 2, 3, 4]\n"))
        .singleElement()
        .asString()
        .contains("unknown field 'place'", "name, region, expect");
  }
}
