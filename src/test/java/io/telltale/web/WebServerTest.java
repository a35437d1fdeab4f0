package io.telltale.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.report.Report;
import io.telltale.report.ReportWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(300)
class WebServerTest {
  private static final long MOST = 4 << 20;
  private static final String TYPE = "application/octet-stream";

  @TempDir private static Path dir = Path.of("");
  private static Path video = Path.of("");
  private static WebServer server;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    video = Clips.film(dir, "listening", 3);
    server = WebServer.start(Settings.DEFAULT.at("127.0.0.1", 0).limitedTo(MOST, 1, 7));
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(server.directory()).doesNotExist();
  }

  @AfterEach
  void nothing_of_an_upload_is_left() throws IOException {
    try (Stream<Path> left = Files.list(server.directory())) {
      assertThat(left).isEmpty();
    }
    assertThat(server.readers()).isEmpty();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpRequest.Builder reading(byte[] body) {
    return to("/api/read").header("Content-Type", TYPE).POST(BodyPublishers.ofByteArray(body));
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  private static String error(HttpResponse<String> answer) {
    return json(answer).path("error").asString();
  }

  @Test
  void a_video_is_read_as_on_the_command_line() throws Exception {
    Report expected = Telltale.read(video, ReadOptions.DEFAULT, Progress.SILENT);

    JsonNode told = json(answer(reading(Files.readAllBytes(video))));

    assertThat(told.at("/leds/0/verdict").asString())
        .isEqualTo(expected.leds().get(0).finding().verdict().word());
    assertThat(told.at("/leds/0/phases")).hasSize(expected.leds().get(0).phases().size());
    assertThat(told.at("/video/frames").asInt()).isEqualTo(expected.video().frames());
    assertThat(told.at("/source").asString()).isEqualTo("video");
  }

  @Test
  void who_asks_for_lines_sees_the_progress_and_the_evidence() throws Exception {
    HttpRequest.Builder request =
        reading(Files.readAllBytes(video)).header("Accept", "application/x-ndjson");
    Report expected = Telltale.read(video, ReadOptions.DEFAULT, Progress.SILENT);

    List<JsonNode> lines =
        answer(request).body().lines().map(line -> new JsonMapper().readTree(line)).toList();
    JsonNode last = lines.get(lines.size() - 1);

    assertThat(lines.subList(0, lines.size() - 1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.path("progress").asDouble(-1)).isBetween(0.0, 1.0));
    assertThat(last.at("/evidence/leds/0/headline").asString())
        .isEqualTo(ReportWords.headline(expected.leds().get(0).finding()));
    assertThat(last.at("/evidence/leds/0/curve/time")).hasSize(expected.video().frames());
    assertThat(last.at("/evidence/frames/0/image").asString()).startsWith("data:image/jpeg;base64");
    assertThat(last.at("/evidence/closeUps").size()).isGreaterThan(30);
  }

  @Test
  void what_is_no_video_has_one_clear_line_without_a_path() throws Exception {
    HttpResponse<String> answer =
        answer(reading("Dear support,\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(error(answer)).startsWith("video").doesNotContain("/").doesNotContain("\n");
  }

  @Test
  void an_upload_that_says_it_is_too_large_is_refused_before_it_is_taken_in() throws Exception {
    HttpResponse<String> answer = answer(reading(new byte[(int) MOST + 1]));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(error(answer)).contains("4 MB");
  }

  @Test
  void an_upload_that_does_not_say_its_size_is_stopped_at_the_limit() throws Exception {
    HttpRequest.Builder request =
        to("/api/read")
            .header("Content-Type", TYPE)
            .POST(BodyPublishers.ofInputStream(() -> new ZeroStream(MOST + (1 << 18))));

    assertThat(answer(request).statusCode()).isEqualTo(413);
  }

  @Test
  void an_empty_upload_is_told_so() throws Exception {
    assertThat(error(answer(reading(new byte[0])))).contains("no video in the request");
  }

  @Test
  void a_killed_reader_is_an_error_for_its_own_video_alone() throws Exception {
    CompletableFuture<HttpResponse<String>> first =
        client.sendAsync(reading(Files.readAllBytes(video)).build(), BodyHandlers.ofString());
    while (server.readers().isEmpty()) {
      Thread.onSpinWait();
    }
    server.readers().get(0).destroyForcibly();

    assertThat(first.get().statusCode()).isEqualTo(500);
    assertThat(error(first.get())).contains("stopped in the middle of this video");
    assertThat(answer(reading(Files.readAllBytes(video))).statusCode()).isEqualTo(200);
  }

  @Test
  void more_than_there_is_room_for_are_told_to_come_back() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      slow.add(begun());
    }
    try {
      HttpResponse<String> answer = answer(reading(new byte[10]));
      while (answer.statusCode() != 503) { // this one came in before the last of the slow ones
        slow.add(begun());
        answer = answer(reading(new byte[10]));
      }

      assertThat(error(answer)).startsWith("busy");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
    while (answer(reading(new byte[10])).statusCode() == 503) {
      Thread.onSpinWait(); // until the server has seen that they are gone
    }
    // Whoever is still inside leaves before the last one is answered.
    awaitNothingLeft();
  }

  private static void awaitNothingLeft() throws IOException {
    for (boolean left = true; left; ) {
      try (Stream<Path> files = Files.list(server.directory())) {
        left = files.findAny().isPresent();
      }
    }
  }

  /** An upload of which only the first bytes come. */
  private static Socket begun() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    String head =
        "POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + TYPE
            + "\r\nContent-Length: 1000\r\n\r\n12345";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  @Test
  void several_at_once_all_get_their_own_answer() throws Exception {
    byte[] good = Files.readAllBytes(video);
    byte[] bad = "no video\n".getBytes(StandardCharsets.UTF_8);
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      HttpRequest request = reading(i % 2 == 0 ? good : bad).build();
      answers.add(client.sendAsync(request, BodyHandlers.ofString()));
    }

    List<Integer> codes = answers.stream().map(it -> it.join().statusCode()).toList();

    assertThat(codes).containsExactly(200, 422, 200, 422);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://elsewhere.example",
    "Origin, null",
    "Origin, http://127.0.0.1:1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
  })
  void other_sites_are_refused(String header, String value) throws Exception {
    HttpResponse<String> answer = answer(reading(new byte[10]).header(header, value));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(error(answer)).contains("other sites");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/form-data", "application/x-www-form-urlencoded"})
  void what_a_form_of_another_site_could_send_is_refused(String type) throws Exception {
    HttpRequest.Builder request =
        to("/api/read").header("Content-Type", type).POST(BodyPublishers.ofString("x"));

    assertThat(answer(request).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, 421",
    "127.0.0.1.evil.example:80, 421",
    "localhost, 200",
    "192.168.1.7:8080, 200",
    "[::1]:8080, 200",
  })
  void a_name_that_is_not_ours_is_refused(String host, int code) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();

      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 " + code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/app.js", "/api/catalogue", "/nothing"})
  void every_answer_has_the_strict_policy(String path) throws Exception {
    HttpResponse<String> answer = answer(to(path));

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  /** So many zeros. */
  private static final class ZeroStream extends InputStream {
    private long left;

    ZeroStream(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      left -= count;
      return count;
    }
  }
}
