package io.telltale.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.telltale.camera.Jpegs;
import io.telltale.camera.MjpegServer;
import io.telltale.camera.WebcamOptions;
import io.telltale.pattern.Catalogue;
import io.telltale.render.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The live page and what stands behind it, with a camera on this machine. */
class LivePageTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final double FPS = 30;

  /** A browser that never answers fails its test instead of the build. */
  private static final double PATIENCE_MILLIS = 240_000;

  @TempDir private static Path dir = Path.of("");
  private static MjpegServer camera;
  private static WebServer server;
  private static String still = "";
  private static final AtomicInteger CONNECTIONS = new AtomicInteger();
  private static final AtomicBoolean CUT = new AtomicBoolean();

  @BeforeAll
  static void start() throws Exception {
    Subject subject = Subject.of(Catalogue.standard().find("listening").orElseThrow());
    List<byte[]> pictures = Jpegs.film(dir, subject, 2, 320, 240);
    camera = new MjpegServer();
    String address = camera.offer("/video", to -> play(pictures, to));
    still =
        camera.offer(
            "/still",
            to -> {
              to.send(pictures.get(0), 1000);
              new CountDownLatch(1).await(); // until the server is closed
            });
    server =
        WebServer.start(
            Settings.DEFAULT.at("127.0.0.1", 0),
            List.of(address.replace("//", "//me:secret@"), still));
  }

  @AfterAll
  static void stop() {
    server.close();
    camera.close();
  }

  /** Films on for ever, but cuts the first connection when that is wanted. */
  private static void play(List<byte[]> pictures, MjpegServer.Sender to)
      throws IOException, InterruptedException {
    boolean first = CONNECTIONS.incrementAndGet() == 1;
    long begun = System.nanoTime();
    for (int i = 0; !(first && CUT.get()); i++) {
      long wait = (long) (i / FPS * 1e3) - (System.nanoTime() - begun) / 1_000_000;
      Thread.sleep(Math.max(0, wait));
      to.send(pictures.get(i % pictures.size()), 1000 + i / FPS);
    }
  }

  private static String address(String path) {
    return address(server, path);
  }

  private static String address(WebServer at, String path) {
    return "http://127.0.0.1:" + at.port() + path;
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address(path))).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void only_the_cameras_that_were_named_are_offered_and_without_their_passwords() throws Exception {
    assertThat(get("/api/cameras").body())
        .startsWith("[{\"number\":0,\"name\":\"http://127.0.0.1:")
        .doesNotContain("secret");
    assertThat(get("/api/live/2").statusCode()).isEqualTo(404);
    assertThat(get("/api/live/http:%2F%2F127.0.0.1").statusCode()).isIn(400, 404);
  }

  private static BufferedReader news(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return new BufferedReader(
        new InputStreamReader(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body(),
            StandardCharsets.UTF_8));
  }

  @Test
  @Timeout(60)
  void news_are_sent_as_they_come_and_not_when_there_is_a_block_of_them() throws Exception {
    try (BufferedReader lines = news(address("/api/live/1"))) {
      assertThat(lines.readLine()).isEqualTo("retry: 1000");
    }
  }

  @Test
  @Timeout(60)
  void what_was_noted_when_the_camera_was_opened_reaches_who_opened_it() throws Exception {
    try (WebServer fixing =
            WebServer.start(
                Settings.DEFAULT.at("127.0.0.1", 0),
                List.of(still),
                WebcamOptions.DEFAULT.fixedAt(Double.NaN));
        BufferedReader lines = news(address(fixing, "/api/live/0"))) {
      assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst().orElseThrow())
          .contains("\"event\":\"note\"", "fixed in its own settings");
    }
  }

  @Test
  void a_picture_is_taken_only_of_a_camera_that_somebody_looks_at() throws Exception {
    HttpResponse<String> answer = get("/api/live/0/picture");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains("nobody looks at this camera");
  }

  @Test
  void an_led_can_only_be_chosen_inside_the_picture() throws Exception {
    HttpRequest outside =
        HttpRequest.newBuilder(URI.create(address("/api/live/0/led?x=1.5&y=0.5")))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(outside, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("x must be a share of the picture");
  }

  @Test
  void the_page_shows_the_light_and_its_meaning_through_a_cut_of_the_stream() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium at " + CHROMIUM);
    List<String> complaints = new ArrayList<>();
    Map<String, String> env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox", "--disable-gpu"));
    try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        Browser browser = playwright.chromium().launch(options)) {
      Page page = browser.newPage();
      page.onPageError(complaints::add);
      page.navigate(address("/#live"));
      LocatorAssertions.HasTextOptions text =
          new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);
      LocatorAssertions.ContainsTextOptions part =
          new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
      String name = Catalogue.standard().find("listening").orElseThrow().name();
      assertThat(page.locator("#live-headline")).hasText(name, text);
      assertThat(page.locator("#live-what")).containsText("blue", part);
      assertThat(page.locator("#live-history")).containsText(name, part);
      assertThat(page.locator("#live-box"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
      CUT.set(true);
      assertThat(page.locator("#live-status")).containsText("sends again", part);
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "live-page.png")));
    }
    assertThat(complaints).isEmpty();
  }
}
