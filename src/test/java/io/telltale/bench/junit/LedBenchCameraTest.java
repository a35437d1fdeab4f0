package io.telltale.bench.junit;

import static io.telltale.bench.junit.LedAssertions.assertThat;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.telltale.camera.Jpegs;
import io.telltale.camera.MjpegServer;
import io.telltale.pattern.Catalogue;
import io.telltale.render.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.TestAbortedException;

/** The extension with a camera on this machine that films a blue blink. */
class LedBenchCameraTest {
  @TempDir private static Path dir = Path.of("");
  private static final AtomicInteger visits = new AtomicInteger();
  private static MjpegServer server;
  private static final CountDownLatch ASKED = new CountDownLatch(1);
  private static final double FPS = 30;

  /** Seconds until the light is the one that is waited for. */
  private static final double BEFORE = 5;

  private static String address = "";
  private static String late = "";
  private static String gap = "";

  @TempDir private Path evidence = Path.of("");

  @BeforeAll
  static void start() throws IOException {
    List<byte[]> blink = film("listening", 2);
    List<byte[]> before = film("dfu", 4.04); // twenty flashes
    MjpegServer.Script film = MjpegServer.film(blink, Integer.MAX_VALUE);
    server = new MjpegServer();
    late = server.offer("/late", to -> late(before, blink, to));
    gap = server.offer("/gap", to -> gap(blink, to));
    address =
        server.offer(
            "/video",
            to -> {
              visits.incrementAndGet();
              film.play(to);
            });
  }

  private static List<byte[]> film(String id, double seconds) throws IOException {
    Subject subject = Subject.of(Catalogue.standard().find(id).orElseThrow());
    return Jpegs.film(dir, subject, seconds, 320, 240);
  }

  /**
   * Films something else, one picture before the test asks and five seconds in all, and then a
   * blink.
   */
  private static void late(List<byte[]> before, List<byte[]> blink, MjpegServer.Sender to)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    to.send(before.get(0), 1000);
    ASKED.await();
    for (int i = (int) ((System.nanoTime() - begun) * 1e-9 * FPS) + 1; ; i++) {
      at(begun, i / FPS);
      List<byte[]> film = i < BEFORE * FPS ? before : blink;
      to.send(film.get(i % film.size()), 1000 + i / FPS);
    }
  }

  /** Films for half a second, looks away for two, and films on. */
  private static void gap(List<byte[]> blink, MjpegServer.Sender to)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; ; i = i == 15 ? 75 : i + 1) {
      at(begun, i / FPS);
      to.send(blink.get(i % blink.size()), 1000 + i / FPS);
    }
  }

  private static void at(long begun, double seconds) throws InterruptedException {
    Thread.sleep(Math.max(0, (long) (seconds * 1e3) - (System.nanoTime() - begun) / 1_000_000));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private Events run(Class<?> tests, String method) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(tests, method, Led.class))
        .configurationParameter("bench.camera", address)
        .configurationParameter("bench.late", late)
        .configurationParameter("bench.gap", gap)
        .outputDirectoryCreator(new Attachments(evidence))
        .execute()
        .testEvents();
  }

  private static Throwable problem(Events ended) {
    List<Throwable> problems = new ArrayList<>();
    ended.stream().forEach(event -> problems.add(thrown(event)));
    assertThat(problems).as("tests that ended so").hasSize(1);
    return problems.get(0);
  }

  private static Throwable thrown(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }

  @Test
  void what_the_light_does_passes() {
    run(Live.class, "right").assertStatistics(it -> it.started(1).succeeded(1));
  }

  @Test
  void what_it_did_before_anybody_asked_is_a_failed_assertion_with_evidence() throws Exception {
    Events events = run(Live.class, "neverBlue");

    assertThat(problem(events.failed()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected: never blue")
        .hasMessageContaining("source: " + address);
    try (Stream<Path> files = Files.walk(evidence)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .contains("picture.png", "samples.csv", "timeline.svg", "clip-1.mkv");
    }
  }

  @Test
  void what_only_just_passes_is_published_as_marginal() {
    Events events = run(Late.class, "justInTime");

    events.assertStatistics(it -> it.started(1).succeeded(1));
    List<Object> published =
        events
            .reportingEntryPublished()
            .map(it -> (Object) it.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
            .toList();
    assertThat(published).containsExactly(Map.of("listening within 5.2s", "marginal"));
  }

  @Test
  void what_the_camera_did_not_show_is_neither_passed_nor_the_devices_failure() {
    assertThat(problem(run(Gap.class, "neverRed").failed()))
        .isInstanceOf(CannotTellException.class)
        .hasMessageContaining("expected: never red");
  }

  @Test
  void what_would_be_waited_for_without_end_is_the_tests_fault() {
    assertThat(problem(run(Live.class, "anyTime").failed()))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("'magenta' would be waited for without end");
  }

  @Test
  void without_a_camera_it_is_aborted() {
    assertThat(problem(run(Missing.class, "any").aborted()))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith("no camera: http://127.0.0.1:1/video: nothing listens there");
  }

  @Test
  void an_expectation_that_is_none_is_the_tests_fault_with_a_camera_as_well() {
    assertThat(problem(run(Live.class, "misspelt").failed()))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("conected");
  }

  @Test
  void a_region_outside_of_the_picture_is_the_tests_fault() {
    assertThat(problem(run(Outside.class, "any").failed()))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("900,9,20,20 lies outside of its 320x240 pixels");
  }

  @Test
  void an_address_that_is_none_is_the_tests_fault() {
    assertThat(problem(run(NoAddress.class, "any").failed()))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("addresses begin with http, https or rtsp");
  }

  @Test
  void a_parameter_that_nobody_gave_is_the_tests_fault() {
    assertThat(problem(run(NoParameter.class, "any").failed()))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("there is no configuration parameter 'bench.other'");
  }

  @Test
  void several_who_watch_at_the_same_time_share_one_connection() throws Exception {
    Cameras cameras = new Cameras();
    BenchSettings settings = new BenchSettings(address, "", "", List.of());
    int before = visits.get();

    try (CameraVisit first = cameras.enter(settings)) {
      try (CameraVisit second = cameras.enter(settings)) {
        assertThat(second.camera()).isSameAs(first.camera());
        assertThat(second.since()).isGreaterThanOrEqualTo(first.since());
      }
      assertThat(first.latest().ended()).as("it ended with the second").isFalse();
    }
    assertThat(visits.get() - before).as("connections").isEqualTo(1);
    cameras.enter(settings).close();
    assertThat(visits.get() - before).as("connections").isEqualTo(2);
  }

  /** Where JUnit puts what tests attach. */
  private record Attachments(Path root) implements OutputDirectoryCreator {
    @Override
    public Path getRootDirectory() {
      return root;
    }

    @Override
    public Path createOutputDirectory(TestDescriptor test) throws IOException {
      return Files.createDirectories(
          root.resolve(Integer.toHexString(test.getUniqueId().hashCode())));
    }
  }

  @LedBench(source = "${bench.camera}")
  static class Live {
    @Test
    void right(Led status) {
      assertThat(status).shows("listening").within(ofSeconds(60)).never("sos");
    }

    @Test
    void neverBlue(Led status) {
      assertThat(status).shows("listening").within(ofSeconds(60));
      assertThat(status).never("blue");
    }

    @Test
    void anyTime(Led status) {
      assertThat(status).shows("magenta").atAnyTime();
    }

    @Test
    void misspelt(Led status) {
      assertThat(status).never("conected");
    }
  }

  @LedBench(source = "${bench.late}")
  static class Late {
    @Test
    void justInTime(Led status) {
      ASKED.countDown();
      assertThat(status).shows("listening").within(ofMillis(5200));
    }
  }

  @LedBench(source = "${bench.gap}")
  static class Gap {
    @Test
    void neverRed(Led status) {
      assertThat(status).shows("listening").within(ofSeconds(60)).never("red");
    }
  }

  @LedBench(source = "http://127.0.0.1:1/video")
  static class Missing {
    @Test
    void any(Led status) {
      assertThat(status).never("sos");
    }
  }

  @LedBench(source = "${bench.camera}", region = "900,9,20,20")
  static class Outside {
    @Test
    void any(Led status) {
      assertThat(status).never("sos");
    }
  }

  @LedBench(source = "gopher://127.0.0.1/video")
  static class NoAddress {
    @Test
    void any(Led status) {
      assertThat(status).never("sos");
    }
  }

  @LedBench(source = "${bench.other}")
  static class NoParameter {
    @Test
    void any(Led status) {
      assertThat(status).never("sos");
    }
  }
}
