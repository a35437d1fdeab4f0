package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.camera.Jpegs;
import io.telltale.camera.MjpegServer;
import io.telltale.pattern.Catalogue;
import io.telltale.render.PanelFilm;
import io.telltale.render.Subject;
import io.telltale.sample.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify --source} with a camera on this machine that films a blue blink. */
class VerifyCameraTest {
  @TempDir private static Path dir = Path.of("");
  private static MjpegServer server;
  private static String address = "";
  private static String breaking = "";

  @BeforeAll
  static void start() throws IOException {
    Subject subject = Subject.of(Catalogue.standard().find("listening").orElseThrow());
    List<byte[]> pictures = Jpegs.film(dir, subject, 2, 320, 240);
    server = new MjpegServer();
    address = server.offer("/video", MjpegServer.film(pictures, Integer.MAX_VALUE));
    AtomicInteger visits = new AtomicInteger();
    breaking =
        server.offer(
            "/breaking",
            to -> MjpegServer.film(pictures, visits.getAndIncrement() > 0 ? 0 : 20).play(to));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Ran verify(String... args) {
    return Ran.telltale(Stream.concat(Stream.of("verify"), Stream.of(args)).toArray(String[]::new));
  }

  @Test
  void as_expected_is_0_as_soon_as_that_is_certain_and_no_password_is_told() {
    String login = address.replace("http://", "http://me:secret@");

    Ran ran = verify("--source", login, "--expect", "listening within 60s");

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("PASSED       listening within 60s", address);
    assertThat(ran.out() + ran.err()).doesNotContain("secret");
  }

  @Test
  void something_else_is_1_with_evidence_of_what_the_camera_saw() throws Exception {
    Path evidence = dir.resolve("evidence");
    Path xml = dir.resolve("led.xml");

    Ran ran =
        verify(
            "--source",
            address,
            "--expect",
            "never blue for 60s",
            "--evidence",
            evidence.toString(),
            "--junit",
            xml.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(1);
    assertThat(ran.out()).contains("FAILED", "It was shown");
    assertThat(Files.readString(xml)).contains("failures=\"1\"", "name=\"never blue for 60s\"");
    assertThat(Files.readString(evidence.resolve("timeline.svg"))).contains("failed: never blue");
    assertThat(Files.readAllLines(evidence.resolve("samples.csv"))).hasSizeGreaterThan(20);
    assertThat(ImageIO.read(evidence.resolve("picture.png").toFile()).getWidth()).isEqualTo(1600);
    Ran clip = Ran.telltale("read", "--format", "json", evidence.resolve("clip-1.mkv").toString());
    assertThat(clip.code()).as(clip.err()).isZero();
    assertThat(clip.out()).contains("\"codec\" : \"mjpeg\"", "\"colour\" : \"blue\"");
  }

  @Test
  void leds_of_a_bench_file_are_watched_at_once() throws Exception {
    PanelFilm panel = new PanelFilm(320, 240, 2, 60, Double.POSITIVE_INFINITY);
    String two =
        server.offer(
            "/two",
            MjpegServer.film(
                Jpegs.film(dir, panel, List.of("listening", "dfu")), Integer.MAX_VALUE));
    Path bench = dir.resolve("bench.yaml");
    Files.writeString(
        bench,
        """
        title: Two LEDs
        leds:
          - name: left
            region: %s
            expect: [listening within 60s]
          - name: right
            region: %s
            expect: [dfu within 60s, never yellow for 60s]
        """
            .formatted(numbers(panel.regions(2).get(0)), numbers(panel.regions(2).get(1))));

    Ran ran = verify("--source", two, "--bench", bench.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(1);
    assertThat(ran.out())
        .contains("PASSED       listening within 60s", "PASSED       dfu within 60s")
        .contains("FAILED       never yellow for 60s");
  }

  private static String numbers(Region it) {
    return List.of(it.x(), it.y(), it.width(), it.height()).toString();
  }

  @Test
  void what_is_not_settled_at_the_end_is_5() {
    Ran ran =
        verify(
            "--source",
            address,
            "--expect",
            "listening for 60s within 90s; never sos",
            "--to",
            "3");

    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(5);
    assertThat(ran.out()).contains("CANNOT TELL  listening", "PASSED       never sos");
  }

  @Test
  void what_would_never_end_must_be_given_one() {
    Ran ran = verify("--source", address, "--expect", "connected within 5s; never sos");

    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("'never sos' has no end of its own", "--to 60");
  }

  @Test
  void a_camera_has_no_past() {
    Ran ran = verify("--source", address, "--expect", "connected within 5s", "--from", "3");

    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains("a camera is watched from now on");
  }

  @Test
  void a_region_must_be_in_the_picture() {
    Ran ran =
        verify("--source", address, "--expect", "connected within 5s", "--region", "900,9,20,20");

    assertThat(ran.code()).as(ran.err()).isEqualTo(3);
    assertThat(ran.err()).contains("900,9,20,20 lies outside of its 320x240 pixels");
  }

  @Test
  void a_camera_that_is_not_there_is_3_in_one_line() {
    Ran ran = verify("--source", "http://127.0.0.1:1/video", "--expect", "connected within 5s");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .isEqualTo(
            "telltale: http://127.0.0.1:1/video: nothing listens there; are address and port"
                + " right?\n");
  }

  @Test
  void a_camera_that_is_lost_is_3() {
    Ran ran = verify("--source", breaking, "--expect", "connected within 60s", "--patience", "0.5");

    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(breaking + ": ended the stream; gave up after");
  }
}
