package io.telltale.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.telltale.bench.BenchFile;
import io.telltale.bench.Expectation;
import io.telltale.bench.Post;
import io.telltale.camera.Jpegs;
import io.telltale.camera.MjpegServer;
import io.telltale.cli.Main;
import io.telltale.pattern.Catalogue;
import io.telltale.render.PanelFilm;
import io.telltale.sample.Region;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two LEDs in one picture: chosen, marked and saved on the live page, in a real browser. */
class BenchPageTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;
  private static final PanelFilm PANEL =
      new PanelFilm(WIDTH, HEIGHT, 2, 60, Double.POSITIVE_INFINITY);
  private static final List<String> SHOWN = List.of("listening", "dfu");
  private static final List<Region> LEDS = PANEL.regions(SHOWN.size());

  @TempDir private static Path dir = Path.of("");
  private static MjpegServer camera;
  private static String address = "";
  private static WebServer server;
  private static Chromium chromium;

  private Page page;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    camera = new MjpegServer();
    address =
        camera.offer("/video", MjpegServer.film(Jpegs.film(dir, PANEL, SHOWN), Integer.MAX_VALUE));
    server = WebServer.start(Settings.DEFAULT.at("127.0.0.1", 0), List.of(address));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      server.close();
      camera.close();
      chromium.close();
    }
  }

  @AfterEach
  void close() {
    page.context().close();
    chromium.hadNothingToComplainAbout();
  }

  @BeforeEach
  void open() {
    page = chromium.page("http://127.0.0.1:" + server.port() + "/#live");
  }

  private void openBench() {
    assertThat(page.locator("#live-image")).hasAttribute("src", JPEG);
    page.locator("#bench summary").click();
    assertThat(page.locator("#bench-image")).hasAttribute("src", JPEG);
  }

  private static final java.util.regex.Pattern JPEG =
      java.util.regex.Pattern.compile("data:image/jpeg.*");

  private static String name(int led) {
    return Catalogue.standard().find(SHOWN.get(led)).orElseThrow().name();
  }

  /** Moves the pointer to a place of the camera's picture. */
  private void point(String image, double x, double y) {
    BoundingBox at = Objects.requireNonNull(page.locator(image).boundingBox());
    page.mouse().move(at.x + at.width * x / WIDTH, at.y + at.height * y / HEIGHT);
  }

  @Test
  void a_click_on_another_led_looks_at_that_one() {
    assertThat(page.locator("#live-box")).isVisible();
    for (int led : new int[] {1, 0, 1}) {
      page.locator("#live-image").scrollIntoViewIfNeeded();
      point("#live-image", LEDS.get(led).centreX(), LEDS.get(led).centreY());
      page.mouse().down();
      page.mouse().up();
      assertThat(page.locator("#live-headline")).hasText(name(led));
    }
  }

  @Test
  void arrow_keys_and_enter_look_at_another_led_as_well() {
    assertThat(page.locator("#live-image")).hasAttribute("src", JPEG);
    page.locator("#live-choose").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#live-aim")).isVisible();
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Shift+ArrowLeft");
    }
    for (int i = 0; i < 8; i++) {
      page.keyboard().press("ArrowLeft"); // 12 % of the width, where the first LED is
    }
    page.keyboard().press("Enter");
    assertThat(page.locator("#live-headline")).hasText(name(0));
    for (int i = 0; i < 19; i++) {
      page.keyboard().press("ArrowRight"); // 31 %, the second one
    }
    page.keyboard().press("Enter");
    assertThat(page.locator("#live-headline")).hasText(name(1));
    page.keyboard().press("Escape");
    assertThat(page.locator("#live-aim")).isHidden();
  }

  @Test
  void what_is_drawn_and_named_is_a_bench_file_that_verify_takes() throws Exception {
    openBench();
    draw(LEDS.get(0));
    point("#bench-image", LEDS.get(1).centreX(), LEDS.get(1).centreY());
    page.mouse().down();
    page.mouse().up();
    assertThat(page.locator("#bench-leds > li")).hasCount(2);
    fill(0, "left", "listening within 60s");
    fill(1, "right", "conected");
    page.locator("#bench-save").click();
    assertThat(page.locator("#bench-status")).containsText("right: expectation");

    page.locator("#bench-all").fill("never sos for 5s\nnever red for 5s");
    fill(1, "right", "dfu within 60s");
    Path saved = save();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "bench-page.png")));

    BenchFile bench = BenchFile.load(saved, Catalogue.standard(), List.of());
    assertThat(bench.posts()).extracting(Post::name).containsExactly("left", "right");
    assertThat(Expectation.print(bench.posts().get(1).expectations()))
        .isEqualTo("never sos for 5s; never red for 5s; dfu within 60s");
    near(bench.posts().get(0), LEDS.get(0));
    assertThat(verify("--source", address, "--bench", saved.toString())).isZero();
  }

  @Test
  void lights_that_were_found_are_offered_and_marked_by_a_click_or_all_at_once() {
    assertThat(page.locator("#live-box")).isVisible(); // lights are known from now on
    openBench();
    Locator offers = page.locator(".bench-offer");
    takeUntil(offers, SHOWN.size());

    page.locator("#bench-image").scrollIntoViewIfNeeded();
    point("#bench-image", LEDS.get(1).centreX(), LEDS.get(1).centreY());
    page.mouse().down();
    page.mouse().up();
    assertThat(page.locator("#bench-leds > li")).hasCount(1);
    assertThat(offers).hasCount(1);
    assertThat(page.locator("#bench-mark")).hasText("Mark the light that was found");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "bench-offers.png")));

    page.locator("#bench-leds button").click();
    assertThat(offers).hasCount(2);
    page.locator("#bench-mark").click();
    assertThat(page.locator("#bench-leds > li")).hasCount(2);
    assertThat(page.locator("#bench-mark")).isHidden();
    for (int led = 0; led < LEDS.size(); led++) {
      Region marked = told(led);
      Region there = LEDS.get(led);
      org.assertj.core.api.Assertions.assertThat(
              Math.hypot(marked.centreX() - there.centreX(), marked.centreY() - there.centreY()))
          .as("pixels from %s to %s", marked, there)
          .isLessThan(4);
    }
  }

  /** Takes pictures until so many lights are offered: some need a second to be found. */
  private void takeUntil(Locator offers, int count) {
    for (int i = 0; i < 60 && offers.count() < count; i++) {
      page.waitForResponse(it -> it.url().endsWith("/picture"), page.locator("#bench-take")::click);
      page.waitForTimeout(250);
    }
    assertThat(offers).hasCount(count);
  }

  /** Marks an LED as one who draws a box around it does. */
  private void draw(Region led) {
    page.locator("#bench-image").scrollIntoViewIfNeeded();
    point("#bench-image", led.x(), led.y());
    page.mouse().down();
    point("#bench-image", led.centreX(), led.centreY());
    point("#bench-image", led.x() + led.width(), led.y() + led.height());
    page.mouse().up();
  }

  private void fill(int led, String name, String expected) {
    Locator item = page.locator("#bench-leds > li").nth(led);
    item.locator("input").first().fill(name);
    item.locator("textarea").fill(expected);
  }

  private Path save() {
    Path saved = dir.resolve("saved.yaml");
    page.waitForDownload(() -> page.locator("#bench-save").click()).saveAs(saved);
    assertThat(page.locator("#bench-status")).hasText("Saved as bench.yaml.");
    return saved;
  }

  private static void near(Post post, Region led) {
    Region region = Objects.requireNonNull(post.region());
    assertThat(region.centreX()).as("%s of %s", region, post).isCloseTo(led.centreX(), within(2.0));
    assertThat(region.centreY()).as("%s of %s", region, post).isCloseTo(led.centreY(), within(2.0));
    assertThat(region.width()).as("%s of %s", region, post).isCloseTo(led.width(), within(2));
  }

  private static int verify(String... args) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    String[] all = new String[args.length + 1];
    all[0] = "verify";
    System.arraycopy(args, 0, all, 1, args.length);
    int code = Main.run(all, out, out);
    return code == 0
        ? 0
        : org.assertj.core.api.Assertions.fail(told.toString(StandardCharsets.UTF_8));
  }

  @Test
  void the_keyboard_alone_marks_moves_removes_and_saves() throws Exception {
    assertThat(page.locator("#live-box")).isVisible(); // an LED is known, and offered first
    page.locator("#bench summary").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#bench-image")).hasAttribute("src", JPEG);
    page.locator("#bench-add").focus();
    page.keyboard().press("Enter");
    Locator box = page.locator("button.bench-box");
    assertThat(box).isFocused();
    Region offered = told(0);
    page.keyboard().press("Shift+ArrowRight");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("+");
    assertThat(told(0))
        .isEqualTo(
            new Region(offered.x() + 9, offered.y(), offered.width() + 2, offered.height() + 2));

    page.locator("#bench-add").focus();
    page.keyboard().press("Enter");
    assertThat(box).hasCount(2);
    page.keyboard().press("Delete");
    assertThat(box).hasCount(1);
    assertThat(page.locator("#bench-add")).isFocused();

    page.locator("#bench-leds textarea").focus();
    page.keyboard().type("never sos");
    page.locator("#bench-save").focus();
    Path saved = dir.resolve("typed.yaml");
    page.waitForDownload(() -> page.keyboard().press("Enter")).saveAs(saved);
    BenchFile bench = BenchFile.load(saved, Catalogue.standard(), List.of());
    assertThat(bench.posts().get(0).region()).isEqualTo(told(0));
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .filter(it -> List.of("serious", "critical").contains(it.getImpact()))
                    .map(it -> it.getId() + ": " + it.getNodes().get(0).getHtml()))
        .as("what axe finds")
        .isEmpty();
  }

  /** The region of an LED as the page tells it. */
  private Region told(int led) {
    Locator numbers = page.locator("#bench-leds > li").nth(led).locator("input[type=number]");
    List<Integer> told =
        numbers.all().stream().map(it -> Integer.valueOf(it.inputValue())).toList();
    return new Region(told.get(0), told.get(1), told.get(2), told.get(3));
  }
}
