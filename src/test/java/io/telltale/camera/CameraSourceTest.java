package io.telltale.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telltale.pattern.Light;
import io.telltale.pattern.Notation;
import io.telltale.render.Subject;
import io.telltale.video.Frame;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cameras that send JPEG over HTTP, with all that can go wrong. */
class CameraSourceTest {
  @TempDir private static Path dir = Path.of("");
  private static List<byte[]> pictures = List.of();

  private final Told told = new Told();
  private MjpegServer server;

  /** A wait that ends long before, unless something is broken. */
  private static final long PATIENCE_SECONDS = 60;

  @BeforeAll
  static void film() throws Exception {
    Light light = Notation.parse("green blink 100/100ms");
    pictures = Jpegs.film(dir, Subject.of("green", light, true), 0.5, 160, 120);
  }

  @BeforeEach
  void start() throws IOException {
    server = new MjpegServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private CameraOptions options() {
    return CameraOptions.DEFAULT.told(told);
  }

  private static void all(MjpegServer.Sender to) throws IOException {
    for (int i = 0; i < pictures.size(); i++) {
      to.send(pictures.get(i), 1000 + i / 30.0);
    }
  }

  private static List<Double> times(CameraSource camera, int frames) throws VideoException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      try (Frame frame = Objects.requireNonNull(camera.next())) {
        assertThat(List.of(frame.width(), frame.height())).isEqualTo(List.of(160, 120));
        times.add(frame.time());
      }
    }
    return times;
  }

  @Test
  void every_picture_becomes_a_frame_with_the_time_that_the_camera_stamped() throws Exception {
    String address = server.offer("/video", CameraSourceTest::all);
    try (CameraSource camera = CameraSource.open(address, options())) {
      assertThat(pictures).hasSize(15);
      List<Double> times = times(camera, 15);
      assertThat(times.get(0)).isZero();
      assertThat(times).isSorted();
      assertThat(camera.info().codec()).isEqualTo("mjpeg");
    }
    assertThat(told.words).isEmpty();
  }

  @Test
  void a_stream_that_was_cut_is_taken_up_again() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    String address =
        server.offer(
            "/video",
            to -> {
              if (connections.incrementAndGet() != 2) {
                all(to);
              }
            });
    ScriptedTime time = new ScriptedTime();
    List<Double> times;
    CameraAddress.Http http = (CameraAddress.Http) CameraAddress.of(address);
    try (CameraSource camera =
        new CameraSource(
            (clock, known) -> HttpFeed.open(http, PATIENCE_SECONDS, clock, known),
            options(),
            time)) {
      times = times(camera, 30);
    }
    assertThat(times).isSorted();
    assertThat(time.waited())
        .as("seconds waited before the second and third try")
        .isGreaterThan(1.4);
    assertThat(times.get(15) - times.get(14)).as("the gap").isGreaterThan(1);
    assertThat(told.words)
        .containsExactly(
            address + ": ended the stream; trying again",
            address + ": ended the stream; trying again",
            "resumed");
  }

  @Test
  void pictures_that_stop_coming_are_noticed() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger connections = new AtomicInteger();
    String address =
        server.offer(
            "/video",
            to -> {
              all(to);
              if (connections.incrementAndGet() == 1) {
                end.await();
              }
            });
    CameraOptions hasty = options().waiting(0.5, PATIENCE_SECONDS);
    try (CameraSource camera = CameraSource.open(address, hasty)) {
      times(camera, 16);
    } finally {
      end.countDown();
    }
    assertThat(told.words.get(0)).isEqualTo(address + ": no picture for 0.5 s; trying again");
    assertThat(told.words).last().isEqualTo("resumed");
  }

  @Test
  void damaged_pictures_are_left_out() throws Exception {
    String address =
        server.offer(
            "/video",
            to -> {
              to.send(pictures.get(0), Double.NaN);
              to.send(java.util.Arrays.copyOf(pictures.get(1), 200), Double.NaN);
              to.send(new byte[] {1, 2, 3}, Double.NaN);
              to.send(pictures.get(2), Double.NaN);
            });
    try (CameraSource camera = CameraSource.open(address, options())) {
      assertThat(times(camera, 2)).hasSize(2);
    }
    assertThat(told.words).isEmpty();
  }

  @Test
  void a_camera_that_stays_away_is_given_up_when_patience_ends() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    String address =
        server.offer(
            "/video",
            to -> {
              if (connections.incrementAndGet() == 1) {
                all(to);
              }
            });
    CameraAddress.Http http = (CameraAddress.Http) CameraAddress.of(address);
    CameraOptions patient = options().waiting(PATIENCE_SECONDS, 20);
    try (CameraSource camera =
        new CameraSource(
            (clock, known) -> HttpFeed.open(http, PATIENCE_SECONDS, clock, known),
            patient,
            new ScriptedTime())) {
      times(camera, 15);
      assertThatThrownBy(camera::next)
          .isInstanceOf(VideoException.class)
          .hasMessageEndingWith("; gave up after 20 s");
    }
  }

  @Test
  void closing_ends_a_reader_that_waits() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    String address =
        server.offer(
            "/video",
            to -> {
              all(to);
              end.await();
            });
    CameraSource camera = CameraSource.open(address, options().waiting(PATIENCE_SECONDS, 1e9));
    times(camera, 15);
    List<Object> seen = Collections.synchronizedList(new ArrayList<>());
    Thread reader =
        new Thread(
            () -> {
              try {
                seen.add(camera.next() == null ? "end" : "frame");
              } catch (VideoException e) {
                seen.add(e);
              }
            });
    reader.start();
    camera.close();
    reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    end.countDown();
    assertThat(seen).containsExactly("end");
  }

  @Test
  void what_is_no_stream_is_explained_in_a_line() throws Exception {
    refuses(server.offer("/a", 404, "text/html", "X", "y"), "answers 404; is the path right?");
    refuses(
        server.offer("/b", 200, "text/html; charset=utf-8", "X", "y"),
        "sends text/html, not pictures; look for the camera's MJPEG or video address");
    refuses(
        server.offer("/c", 200, "image/jpeg", "X", "y"),
        "sends one picture, not a stream; look for the camera's MJPEG or video address");
    refuses(
        server.offer("/d", 302, "text/html", "Location", "http://other/"),
        "has moved to http://other/; name that address instead");
    refuses(
        server.offer("/e", 401, "text/html", "WWW-Authenticate", "Digest"),
        "asks for a password; write http://USER:PASSWORD@… (only basic authentication is known)");
  }

  private void refuses(String address, String why) {
    assertThatThrownBy(() -> CameraSource.open(address, options()))
        .isInstanceOf(VideoException.class)
        .hasMessage(address + ": " + why);
  }

  @Test
  void where_nothing_listens_is_said_without_the_password() throws Exception {
    String address = server.offer("/video", to -> {});
    server.close();
    assertThatThrownBy(() -> CameraSource.open(address.replace("//", "//me:secret@"), options()))
        .hasMessage(address + ": nothing listens there; are address and port right?");
  }

  @Test
  void other_addresses_are_refused() {
    assertThatThrownBy(() -> CameraSource.open("file:///etc/passwd", options()))
        .hasMessage("file:///etc/passwd: there is no host in this address");
    assertThatThrownBy(() -> CameraSource.open("ftp://host/x", options()))
        .hasMessageContaining("addresses begin with http, https or rtsp");
  }
}
