package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.evaluate.Truth;
import io.telltale.evaluate.TruthFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RenderCommandTest {
  @TempDir Path folder;

  private Ran render(String light, String file, String... more) {
    String video = folder.resolve(file).toString();
    Stream<String> start = Stream.of("render", light, "-o", video, "--size", "160x120");
    return Ran.telltale(Stream.concat(start, Stream.of(more)).toArray(String[]::new));
  }

  private Truth.Program truth(String name) throws IOException {
    return (Truth.Program) TruthFile.read(folder.resolve(name + ".truth.json"));
  }

  @Test
  void a_pattern_is_filmed_by_its_id_with_its_truth_beside_it() throws IOException {
    Ran ran = render("no-cloud", "a.mp4", "--seconds", "1", "--led-at", "80,60");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("a.mp4 shows no-cloud");
    assertThat(folder.resolve("a.mp4")).isNotEmptyFile();
    assertThat(truth("a").accept()).containsExactly("no-cloud");
    assertThat(truth("a").condition()).isEqualTo("bench");
    assertThat(truth("a").track().get(0)).isEqualTo(new Truth.Point(80, 60));
    assertThat(truth("a").steps()).extracting(Truth.Step::count).element(1).isEqualTo(3);
  }

  @Test
  void notation_that_a_pattern_is_written_in_is_that_pattern() throws IOException {
    render("cyan  breathe 4000ms", "a.webm", "--seconds", "0.5");

    assertThat(truth("a").accept()).containsExactly("connected");
  }

  @Test
  void other_notation_is_of_nobodys_catalogue() throws IOException {
    render("violet blink 700/700ms", "a.webm", "--seconds", "0.5");

    assertThat(truth("a").accept()).containsExactly("unknown:custom");
  }

  @Test
  void the_options_make_the_camera() throws IOException {
    Ran ran =
        render(
            "red solid",
            "a.mkv",
            "--camera",
            "HARD",
            "--seconds",
            "1",
            "--fps",
            "10",
            "--codec",
            "vp8",
            "--led-size",
            "12",
            "--dropped",
            "0",
            "--jitter",
            "0",
            "--falls-to",
            "0",
            "--shake",
            "0",
            "--drift",
            "0",
            "--zoom",
            "1",
            "--no-hand");

    assertThat(ran.code()).as(ran.err()).isZero();
    Truth.Program truth = truth("a");
    assertThat(truth.fps()).isEqualTo(10);
    assertThat(truth.radius()).isEqualTo(6);
    assertThat(truth.condition()).isEqualTo("hard");
    assertThat(truth.track()).as("nothing moves").containsOnly(truth.track().get(0));
    assertThat(Files.readString(folder.resolve("a.truth.json")))
        .contains("\"frames\":10,", "\"codec\":\"vp8\"", "\"moves\":false");
  }

  @ParameterizedTest
  @MethodSource
  void what_cannot_be_filmed_is_said_in_one_line(String light, String options, String said) {
    Ran ran = render(light, "a.mp4", options.isEmpty() ? new String[0] : options.split(" "));

    assertThat(ran.code()).as("exit code; it said: %s", ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("telltale: ").contains(said);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(folder).isEmptyDirectory();
  }

  static Stream<Arguments> what_cannot_be_filmed_is_said_in_one_line() {
    return Stream.of(
        Arguments.of("sos-77", "", "no pattern is called 'sos-77'; is it sos-7"),
        Arguments.of("frob", "", "no pattern is called 'frob'"),
        Arguments.of("red blink 100", "", "'red blink 100' is no light notation: character 14"),
        Arguments.of("red blink 1/1s x{code}", "", "give a number for x{code}"),
        Arguments.of("red blink 1/1us x9999", "", "no light notation"),
        Arguments.of("((red blink 1/1ms x9999) x9999) x9999", "", "too often"),
        Arguments.of("red solid", "--camera toy", "'toy'"),
        Arguments.of("red solid", "--fps 0", "frame rate must be in 1..240, was 0"),
        Arguments.of("red solid", "--codec vp8", "mp4 files cannot hold vp8"),
        Arguments.of("red solid", "--led-at 1;2", "'1;2' is not a place"),
        Arguments.of("red solid", "--rotation 45", "rotation must be 0, 90, 180 or 270, was 45"),
        Arguments.of("red solid", "--quality 101", "quality must be in 0..100, was 101"),
        Arguments.of("red solid", "--bitrate 1", "at least 20 kbit/s, was 1"),
        Arguments.of("red solid", "--seconds 0", "length must be in 0.1..600, was 0"),
        Arguments.of("red solid", "--all", "give a light to film, or --all"));
  }

  @Test
  void an_impossible_size_is_said() {
    String video = folder.resolve("a.mp4").toString();

    Ran odd = Ran.telltale("render", "red solid", "-o", video, "--size", "33x44");
    Ran half = Ran.telltale("render", "red solid", "-o", video, "--size", "33");

    assertThat(odd.code()).isEqualTo(2);
    assertThat(odd.err()).contains("width must be in 64..4096, was 33");
    assertThat(half.err()).contains("'33' is not a size");
  }

  @Test
  void an_unknown_kind_of_file_is_said() {
    Ran ran = render("red solid", "a.doc");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("a.doc", "mp4, mov, webm, mkv, avi, gif");
  }

  @Test
  void a_place_that_cannot_be_written_is_said() {
    Ran ran = render("red solid", "missing/a.mp4", "--seconds", "0.2");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("cannot write", "a.mp4", "No such file or directory");
    assertThat(ran.err().lines()).hasSize(1);
  }
}
