package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
  private static final String NO_CLOUD = "test-videos/no-cloud.mp4";

  @TempDir private Path dir = Path.of("");

  @Test
  void a_video_that_cannot_be_read_is_one_line_and_exit_3() {
    Ran ran = Ran.telltale("read", dir.resolve("nosuch.mp4").toString());

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).startsWith("telltale: ").contains("nosuch.mp4");
  }

  @Test
  void each_unreadable_video_among_several_has_its_line_and_its_place() throws IOException {
    Path empty = Files.createFile(dir.resolve("empty.mp4"));
    Path text = Files.writeString(dir.resolve("text.mp4"), "This is no video.\n");

    Ran ran = Ran.telltale("read", "--format", "json", empty.toString(), text.toString());
    JsonNode array = new JsonMapper().readTree(ran.out());

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("empty.mp4"),
            line -> assertThat(line).contains("text.mp4"));
    assertThat(array.at("/0/source").asString()).isEqualTo(empty.toString());
    assertThat(array.at("/1/source").asString()).isEqualTo(text.toString());
    assertThat(array.at("/1/error").asString()).isNotEmpty();
  }

  @Test
  void a_good_video_is_told_though_its_neighbours_cannot_be_read() throws IOException {
    Path empty = Files.createFile(dir.resolve("empty.mp4"));

    Ran ran = Ran.telltale("read", "--format", "json", empty.toString(), NO_CLOUD, "nosuch.mp4");
    JsonNode array = new JsonMapper().readTree(ran.out());

    assertThat(ran.code()).isEqualTo(3);
    assertThat(array).hasSize(3);
    assertThat(array.at("/1/leds/0/verdict").asString()).isEqualTo("recognised");
    assertThat(array.at("/1/leds/0/matches/0/pattern").asString()).isEqualTo("no-cloud");
  }

  @Test
  void a_trace_has_a_line_for_each_frame() throws IOException {
    Path trace = dir.resolve("trace.csv");

    Ran ran = Ran.telltale("read", "--to", "1", "--trace", trace.toString(), NO_CLOUD);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readAllLines(trace))
        .filteredOn(line -> line.startsWith("1,"))
        .hasSizeBetween(25, 35);
  }

  @Test
  void a_faulty_catalogue_is_told_line_by_line() throws IOException {
    Path file = Files.writeString(dir.resolve("mine.yaml"), "title: x\npatterns:\n  - id: a\n");

    Ran ran = Ran.telltale("read", "--catalogue", file.toString(), "x.mp4");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("telltale: " + file + ":3:"));
  }
}
