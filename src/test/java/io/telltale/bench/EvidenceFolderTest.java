package io.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.pattern.Catalogue;
import io.telltale.render.PanelFilm;
import io.telltale.sample.Region;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is left of two LEDs of which the second did not do what it was to do. */
class EvidenceFolderTest {
  @TempDir private Path dir = Path.of("");

  private static Post post(String name, Region region, String expected) {
    return new Post(name, region, Expectation.parse(expected, Catalogue.standard()));
  }

  @Test
  void what_failed_comes_first_and_what_an_earlier_run_left_is_gone() throws Exception {
    PanelFilm panel = new PanelFilm(320, 240, 3, 60, Double.POSITIVE_INFINITY);
    Path film = dir.resolve("film.mp4");
    panel.shoot(List.of("listening", "dfu"), film);
    List<Region> places = panel.regions(2);
    List<Post> posts =
        List.of(
            post("left", places.get(0), "blue within 3s"),
            post("right", places.get(1), "red within 2s; sos at least 1 time; blue within 2s"));
    Path folder = Files.createDirectories(dir.resolve("evidence"));
    Files.writeString(folder.resolve("clip-9.mkv"), "old");
    Files.writeString(folder.resolve("notes.txt"), "not ours");

    try (LightSource source = new FileSource(film, ReadOptions.DEFAULT, posts, Progress.SILENT)) {
      EvidenceFolder.write(Verifier.verify("film", source, posts), film, folder);
    }

    assertThat(files(folder))
        .containsExactlyInAnyOrder(
            "clip-1.mkv",
            "clip-2.mkv",
            "notes.txt",
            "picture.png",
            "samples.csv",
            "timeline.svg",
            "verification.json");
    String timeline = Files.readString(folder.resolve("timeline.svg"));
    assertThat(timeline.indexOf("right: seen")).isLessThan(timeline.indexOf("left: seen"));
    assertThat(timeline).contains("See clip-2.mkv.");
    JsonNode right =
        new JsonMapper()
            .readTree(Files.readString(folder.resolve("verification.json")))
            .at("/leds/1/expectations");
    assertThat(right)
        .extracting(it -> it.path("outcome").asString() + " " + it.path("clip").asString())
        .containsExactly("failed clip-1.mkv", "failed clip-2.mkv", "failed clip-1.mkv");
  }

  private static List<String> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }
}
