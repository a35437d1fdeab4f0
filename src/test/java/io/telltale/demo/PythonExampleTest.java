package io.telltale.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.telltale.web.Settings;
import io.telltale.web.WebServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example for Python as somebody would who has no Java code. */
class PythonExampleTest {
  private static final String EXAMPLE = "src/demo/python/telltale_bench.py";
  private static final String VIDEO = "test-videos/bench__connecting-to-cloud.mp4";

  @TempDir private Path dir = Path.of("");

  /** What came of a process: its exit code and all that it wrote. */
  private record Done(int code, String words) {}

  @BeforeAll
  static void needs_python() {
    boolean there =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    assumeTrue(there, "there is no python3 here");
  }

  private Done python(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TELLTALE", launcher().toString());
    Process process = builder.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("done: %s", words).isTrue();
    return new Done(process.exitValue(), words);
  }

  /** The launcher, but with the classes that are under test. */
  private Path launcher() throws IOException {
    Path launcher = dir.resolve("telltale");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' io.telltale.cli.Main \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    return launcher;
  }

  @Test
  void the_exit_code_and_the_reasons_reach_a_script() throws Exception {
    Done done = python(EXAMPLE, "verify", VIDEO, "connecting-to-cloud", "connected within 5s");

    assertThat(done.code()).as(done.words()).isEqualTo(1);
    assertThat(done.words())
        .contains("status: passed: connecting-to-cloud: Shown from")
        .contains("status: failed: connected within 5s: There was no connected");
  }

  @Test
  void wrong_usage_is_told_as_it_is() throws Exception {
    Done done = python(EXAMPLE, "verify", VIDEO, "conected");

    assertThat(done.code()).isEqualTo(3);
    assertThat(done.words()).contains("is it connected");
  }

  /** Robot Framework calls nothing but these; how a keyword ends is what it tells its user. */
  @Test
  void the_keywords_for_robot_framework_end_in_one_of_three_ways() throws Exception {
    String calls =
        """
        import sys
        sys.path.insert(0, "src/demo/robot")
        from TelltaleLibrary import TelltaleLibrary
        for expected in ["connecting-to-cloud", "connected within 5s", "connecting-to-cloud for 60s within 90s"]:
            try:
                TelltaleLibrary().light_should_meet(sys.argv[1], expected)
                print("passed")
            except Exception as problem:
                print(type(problem).__name__, problem)
        """;

    Done done = python("-c", calls, VIDEO);

    assertThat(done.words().lines())
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("passed"),
            second -> assertThat(second).startsWith("AssertionError connected within 5s: "),
            third ->
                assertThat(third)
                    .startsWith("CannotTell connecting-to-cloud for 60s within 90s: "));
  }

  @Test
  void a_server_reads_a_video_for_it() throws Exception {
    try (WebServer server = WebServer.start(Settings.DEFAULT.at("127.0.0.1", 0))) {
      Done done = python(EXAMPLE, "read", "http://127.0.0.1:" + server.port(), VIDEO);

      assertThat(done.code()).as(done.words()).isZero();
      assertThat(done.words().strip()).isEqualTo("connecting-to-cloud");
    }
  }

  @Test
  void a_server_verifies_a_video_for_it_and_for_robot_framework() throws Exception {
    String call =
        """
        import sys
        sys.path.insert(0, "src/demo/robot")
        from TelltaleLibrary import TelltaleLibrary
        TelltaleLibrary().light_should_meet_at(sys.argv[1], sys.argv[2], "connecting-to-cloud", "never red")
        print("passed")
        """;
    try (WebServer server = WebServer.start(Settings.DEFAULT.at("127.0.0.1", 0))) {
      String address = "http://127.0.0.1:" + server.port();

      Done done = python(EXAMPLE, "verify-at", address, VIDEO, "connected within 5s");
      assertThat(done.code()).as(done.words()).isEqualTo(1);
      assertThat(done.words()).contains("status: failed: connected within 5s: There was no");

      Done wrong = python(EXAMPLE, "verify-at", address, VIDEO, "conected");
      assertThat(wrong.code()).as(wrong.words()).isEqualTo(3);
      assertThat(wrong.words()).contains("is it connected");

      assertThat(python("-c", call, address, VIDEO).words().strip()).isEqualTo("passed");
    }
  }
}
