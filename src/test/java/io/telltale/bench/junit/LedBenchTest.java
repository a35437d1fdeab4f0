package io.telltale.bench.junit;

import static io.telltale.bench.junit.LedAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The extension, run by JUnit itself. */
class LedBenchTest {
  private static final String START_UP = "test-videos/bench__start-up.mp4";

  @TempDir private Path evidence = Path.of("");

  private Events run(Class<?> tests, String method) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(tests, method, Led.class))
        .outputDirectoryCreator(new Attachments(evidence))
        .execute()
        .testEvents();
  }

  private static Throwable problem(Events events) {
    List<Throwable> problems = new ArrayList<>();
    events.failed().stream()
        .forEach(
            event ->
                problems.add(
                    event
                        .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()));
    assertThat(problems).as("failures").hasSize(1);
    return problems.get(0);
  }

  @Test
  void what_the_light_did_passes() {
    Events events = run(Expecting.class, "right");

    events.assertStatistics(it -> it.started(1).succeeded(1));
  }

  private static void light(Led status) {
    assertThat(status).shows("start-up then connected").within(ofSeconds(30));
    assertThat(status).shows("cyan breathe").lasting(ofSeconds(5)).atAnyTime().never("sos");
  }

  @Test
  void what_it_did_not_do_is_a_failed_assertion_with_evidence() throws Exception {
    Events events = run(Expecting.class, "tooLate");

    assertThat(problem(events))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected: connected within 5s")
        .hasMessageContaining("too late")
        .hasMessageContaining(START_UP);
    assertThat(files())
        .contains("picture.png", "samples.csv", "timeline.svg", "verification.json", "clip-1.mkv");
    assertThat(events.reportingEntryPublished().count()).isPositive();
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.walk(evidence)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }

  @Test
  void what_was_shown_must_not_have_been_never_shown() {
    assertThat(problem(run(Expecting.class, "neverCyan")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected: never cyan");
  }

  @Test
  void what_cannot_be_told_is_neither_a_pass_nor_a_failed_assertion() {
    assertThat(problem(run(Expecting.class, "forTooLong")))
        .isInstanceOf(CannotTellException.class)
        .isNotInstanceOf(AssertionError.class)
        .hasMessageContaining("cannot tell");
  }

  @Test
  void an_expectation_that_is_none_is_the_tests_fault() {
    assertThat(problem(run(Expecting.class, "misspelt")))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("conected")
        .hasMessageContaining("connected");
  }

  @Test
  void an_assertion_that_is_not_finished_is_the_tests_fault() {
    assertThat(problem(run(Expecting.class, "unfinished")))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("shows(\"sos\") asserts nothing");
  }

  @Test
  void a_file_that_is_not_there_is_the_tests_fault() {
    assertThat(problem(run(Elsewhere.class, "any")))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("no-such.mp4");
  }

  @Test
  void a_file_that_is_no_video_is_the_tests_fault() {
    assertThat(problem(run(NoVideo.class, "any")))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("is text, not a video");
  }

  @Test
  void tests_in_parallel_watch_one_source() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Parallel.class))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
        .outputDirectoryCreator(new Attachments(evidence))
        .execute()
        .testEvents()
        .assertStatistics(it -> it.started(4).succeeded(3).failed(1));
  }

  /** Where JUnit puts what tests attach. */
  private record Attachments(Path root) implements OutputDirectoryCreator {
    @Override
    public Path getRootDirectory() {
      return root;
    }

    @Override
    public Path createOutputDirectory(TestDescriptor test) throws java.io.IOException {
      return Files.createDirectories(
          root.resolve(Integer.toHexString(test.getUniqueId().hashCode())));
    }
  }

  @LedBench(source = START_UP)
  static class Expecting {
    @Test
    void right(Led status) {
      light(status);
    }

    @Test
    void tooLate(Led status) {
      assertThat(status).shows("connected").within(ofSeconds(5));
    }

    @Test
    void neverCyan(Led status) {
      assertThat(status).never("cyan");
    }

    @Test
    void forTooLong(Led status) {
      assertThat(status).shows("connected").lasting(ofSeconds(60)).within(ofSeconds(120));
    }

    @Test
    void misspelt(Led status) {
      assertThat(status).never("conected");
    }

    @Test
    void unfinished(Led status) {
      assertThat(status).shows("sos");
    }
  }

  @LedBench(source = "test-videos/no-such.mp4")
  static class Elsewhere {
    @Test
    void any(Led status) {
      assertThat(status).never("sos");
    }
  }

  @LedBench(source = "README.md")
  static class NoVideo {
    @Test
    void any(Led status) {
      assertThat(status).never("sos");
    }
  }

  @LedBench(source = START_UP)
  static class Parallel {
    @Test
    void one(Led status) {
      assertThat(status).shows("connected").atAnyTime();
    }

    @Test
    void two(Led status) {
      assertThat(status).never("magenta");
    }

    @Test
    void three(Led status) {
      assertThat(status).shows("magenta").atAnyTime();
    }

    @Nested
    class Inside {
      @Test
      void four(Led status) {
        assertThat(status).never("sos");
      }
    }
  }
}
