package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {
  private static final String START_UP = "test-videos/bench__start-up.mp4";

  @TempDir private Path dir = Path.of("");

  private static Ran verify(String... args) {
    return Ran.telltale(Stream.concat(Stream.of("verify"), Stream.of(args)).toArray(String[]::new));
  }

  @Test
  void as_expected_is_0() {
    Ran ran =
        verify(START_UP, "--expect", "start-up then connected within 60s", "--expect", "never red");

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out())
        .contains("PASSED       start-up then connected within 60s")
        .contains("PASSED       never red")
        .contains("passed: 2 passed, 0 failed, 0 cannot tell");
  }

  @Test
  void only_just_is_0_and_says_so() {
    Ran ran = verify(START_UP, "--expect", "connected within 17s");

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("MARGINAL", "took 16.", "(1 marginal)");
  }

  @Test
  void something_else_is_1_with_evidence_to_look_at() throws Exception {
    Path evidence = dir.resolve("evidence");
    Path xml = dir.resolve("reports").resolve("led.xml"); // a folder that is not there yet

    Ran ran =
        verify(
            START_UP,
            "--expect",
            "connected within 10s; never sos",
            "--evidence",
            evidence.toString(),
            "--junit",
            xml.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(1);
    assertThat(ran.out()).contains("FAILED", "too late");
    ReportTestSuite read = read(xml);
    assertThat(read.getNumberOfTests()).isEqualTo(2);
    assertThat(read.getNumberOfFailures()).isEqualTo(1);
    assertThat(read.getTestCases().get(0).getName()).isEqualTo("connected within 10s");
    assertThat(read.getTestCases().get(0).getFailureMessage()).contains("too late");
    assertThat(Files.readString(evidence.resolve("timeline.svg"))).contains("failed: connected");
    assertThat(Files.readAllLines(evidence.resolve("samples.csv"))).hasSizeGreaterThan(700);
    assertThat(ImageIO.read(evidence.resolve("picture.png").toFile()).getWidth()).isEqualTo(1600);
    Ran clip = Ran.telltale("read", "--format", "json", evidence.resolve("clip-1.mkv").toString());
    assertThat(clip.code()).as(clip.err()).isZero();
    assertThat(clip.out()).contains("\"codec\" : \"h264\"", "breathe");
    assertThat(new JsonMapper().readTree(clip.out()).at("/video/seconds").asDouble())
        .as("seconds from where it was due to where it was shown")
        .isGreaterThan(17);
  }

  /** By a reader that is not ours. */
  private static ReportTestSuite read(Path xml) throws Exception {
    try (InputStreamReader text =
        new InputStreamReader(Files.newInputStream(xml), StandardCharsets.UTF_8)) {
      return new TestSuiteXmlParser(new NullConsoleLogger()).parse(text).get(0);
    }
  }

  @Test
  void what_cannot_be_told_is_5() {
    Ran ran = verify(START_UP, "--expect", "connected for 60s within 2min");

    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(5);
    assertThat(ran.out()).contains("CANNOT TELL", "until the recording ended");
  }

  @Test
  void json_tells_a_script_all_of_it() {
    Ran ran = verify(START_UP, "--format", "json", "--expect", "connected within 10s");

    JsonNode json = new JsonMapper().readTree(ran.out());
    assertThat(json.path("outcome").asString()).isEqualTo("failed");
    JsonNode led = json.path("leds").path(0);
    assertThat(led.path("name").asString()).isEqualTo("status");
    JsonNode expectation = led.path("expectations").path(0);
    assertThat(expectation.path("expectation").asString()).isEqualTo("connected within 10s");
    assertThat(expectation.path("start").asDouble()).isBetween(16.0, 17.5);
    assertThat(led.path("seen")).isNotEmpty();
    assertThat(json.at("/quality/0/issue").asString()).isEqualTo("overexposed");
  }

  @Test
  void wrong_usage_is_2_and_says_where() {
    assertWrong(verify(START_UP), "--expect");
    assertWrong(verify("--expect", "connected"), "VIDEO");
    assertWrong(verify(START_UP, "--expect", "conected"), "character 1", "is it connected");
    assertWrong(
        verify(START_UP, "--expect", "connected", "--from", "3", "--to", "2"), "--to", "--from");
    assertWrong(
        verify(START_UP, "--expect", "connected", "--junit", "README.md/x.xml"), "cannot write");
    assertWrong(
        verify(START_UP, "--expect", "connected", "--evidence", "README.md"), "cannot write");
  }

  private static void assertWrong(Ran ran, String... words) {
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains(List.of(words));
  }

  @Test
  void a_video_that_cannot_be_read_is_3() {
    Ran ran = verify("no-such.mp4", "--expect", "connected");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("no-such.mp4: no such file");
  }
}
