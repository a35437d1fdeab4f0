package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.camera.Jpegs;
import io.telltale.camera.MjpegServer;
import io.telltale.camera.WebcamInfo;
import io.telltale.camera.Webcams;
import io.telltale.pattern.Catalogue;
import io.telltale.render.Subject;
import io.telltale.video.Frame;
import io.telltale.video.Span;
import io.telltale.video.VideoException;
import io.telltale.video.VideoFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code watch} and {@code cameras}, with a camera on this machine. */
class WatchCommandTest {
  @TempDir private static Path dir = Path.of("");
  private static MjpegServer server;
  private static String address = "";

  @BeforeAll
  static void start() throws IOException {
    Subject subject = Subject.of(Catalogue.standard().find("listening").orElseThrow());
    List<byte[]> pictures = Jpegs.film(dir, subject, 2, 320, 240);
    server = new MjpegServer();
    address = server.offer("/video", MjpegServer.film(pictures, Integer.MAX_VALUE));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void changes_are_objects_a_line_and_the_last_one_is_the_summary() {
    Ran ran = Ran.telltale("watch", "--format", "json", "--seconds", "5", address);
    assertThat(ran.code()).as(ran.err()).isZero();
    List<JsonNode> events = ran.out().lines().map(line -> new JsonMapper().readTree(line)).toList();
    assertThat(events.get(events.size() - 1).path("event").asString()).isEqualTo("end");
    List<String> kinds = events.stream().map(it -> it.path("event").asString()).toList();
    assertThat(kinds).contains("phase", "state");
    assertThat(events.stream().filter(it -> it.path("event").asString().equals("phase")))
        .allSatisfy(it -> assertThat(it.path("kind").asString()).isNotEmpty());
  }

  @Test
  void what_is_recorded_can_be_read_with_its_times() throws VideoException {
    Path file = dir.resolve("kept.mkv");
    Ran ran = Ran.telltale("watch", "--seconds", "1.5", "--record", file.toString(), address);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Watched for 0:01.");
    List<Double> times = new ArrayList<>();
    try (VideoFile video = VideoFile.open(file, Span.ALL)) {
      assertThat(List.of(video.info().width(), video.info().height())).isEqualTo(List.of(320, 240));
      for (Frame frame = video.next(); frame != null; frame = video.next()) {
        times.add(frame.time());
        frame.close();
      }
    }
    assertThat(times).isSorted().hasSizeGreaterThan(10);
    assertThat(times.get(times.size() - 1)).isBetween(1.4, 2.5);
  }

  @Test
  void a_camera_that_is_not_there_has_one_clear_line_and_exit_code_3() {
    Ran http = Ran.telltale("watch", "http://127.0.0.1:1/video");
    assertThat(http.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(http.err())
        .isEqualTo(
            "telltale: http://127.0.0.1:1/video: nothing listens there; are address and port"
                + " right?\n");
    Ran rtsp = Ran.telltale("watch", "rtsp://me:secret@127.0.0.1:1/stream");
    assertThat(rtsp.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(rtsp.err())
        .isEqualTo(
            "telltale: rtsp://127.0.0.1:1/stream: no RTSP stream there; are address, port, path and"
                + " password right?\n");
  }

  @Test
  void a_recording_that_cannot_be_written_is_said_before_anything_is_watched() {
    Ran ran = Ran.telltale("watch", "--record", dir.resolve("no/such/x.mkv").toString(), address);
    assertThat(ran.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(ran.err()).contains("cannot be written");
  }

  @Test
  void a_network_camera_is_fixed_in_its_own_settings() {
    Ran ran =
        Ran.telltale(
            "watch", "--format", "json", "--seconds", "1", "--exposure-time", "10", address);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith(
            "{\"event\":\"note\",\"time\":0.0,\"message\":\"exposure and white balance of a network"
                + " camera are fixed in its own settings\"}\n");
  }

  @Test
  void an_exposure_that_no_camera_can_have_is_refused() {
    Ran ran = Ran.telltale("watch", "--exposure-time", "0", address);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("--exposure-time must be above 0 and at most 10000 ms");
  }

  @Test
  void cameras_are_listed_with_what_is_missing() {
    Webcams.Found found =
        new Webcams.Found(
            List.of(new WebcamInfo(0, "Desk cam", List.of("1280x720", "640x480"), 30)),
            List.of("no permission to use /dev/video1: add yourself to the group 'video'"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CamerasCommand.tell(found, false, new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "0  Desk cam  1280x720, 640x480  up to 30 frames a second",
            "no permission to use /dev/video1: add yourself to the group 'video'",
            Webcams.advice());
    assertThat(Ran.telltale("cameras", "--format", "json").code()).isZero();
  }
}
