package io.telltale.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.page.Lamps;
import io.telltale.page.PageWriter;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.pattern.Pattern;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import io.telltale.render.Duty;
import io.telltale.render.LightCurve;
import io.telltale.render.Play;
import io.telltale.render.Stretch;
import io.telltale.report.MadeReports;
import io.telltale.report.Report;
import io.telltale.report.ReportWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: Debian's chromium. Skipped where there is none. */
class BrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** A browser that never answers fails its test instead of the build. */
  private static final double PATIENCE_MILLIS = 120_000;

  /** In the style of a lamp that is lit in a colour with blue in it. */
  private static final java.util.regex.Pattern BLUE_PART =
      java.util.regex.Pattern.compile("background-color: rgb\\(\\d+, \\d+, [1-9]\\d*\\)");

  @TempDir private static Path dir = Path.of("");
  private static Path video = Path.of("");
  private static String headline = "";
  private static String standalone = "";
  private static WebServer server;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium at " + CHROMIUM);
    setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Map<String, String> env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    video = Clips.film(dir, "listening", 3);
    Report report = Telltale.read(video, ReadOptions.DEFAULT, Progress.SILENT);
    headline = ReportWords.headline(report.leds().get(0).finding());
    standalone = saved("report.html", report);
    server = WebServer.start(Settings.DEFAULT.at("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void open() {
    context = browser.newContext();
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (request.url().startsWith("http") && !request.url().startsWith(address())) {
            complaints.add("a request to " + request.url());
          }
        });
    page.navigate(address());
  }

  @AfterEach
  void the_browser_had_nothing_to_complain_about() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  private static String address() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  private Locator verdict() {
    return page.locator(".report .verdict h2");
  }

  private void read() {
    page.locator("#files").setInputFiles(video);
    verdict().waitFor();
  }

  private void noSeriousFault(String where) {
    noSeriousFault(where, new AxeBuilder(page));
  }

  private static void noSeriousFault(String where, AxeBuilder axe) {
    List<Rule> faults =
        axe.analyze().getViolations().stream()
            .filter(it -> List.of("serious", "critical").contains(it.getImpact()))
            .toList();
    assertThat(faults)
        .as("what axe finds on " + where)
        .extracting(it -> it.getId() + ": " + it.getNodes().get(0).getHtml())
        .isEmpty();
  }

  @Test
  void a_dropped_video_shows_its_verdict() throws IOException {
    String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(video));
    page.evaluate(
        """
        (base64) => {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], "clip.mp4", { type: "video/mp4" }));
          document.getElementById("drop").dispatchEvent(
            new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """,
        bytes);

    assertThat(verdict()).hasText(headline);
    assertThat(page.locator("#status")).hasText("clip.mp4: " + headline);
    assertThat(page.locator(".report .source")).hasText("clip.mp4");
    assertThat(page.locator(".chart canvas").first()).isVisible();
    assertThat(page.locator(".strip img").first()).isVisible();
  }

  @Test
  void a_text_called_mp4_gives_the_clear_message_and_its_name_stays_text() {
    String name = "<img src=x onerror=alert(1)>.mp4";
    page.locator("#files")
        .setInputFiles(
            new FilePayload(name, "video/mp4", "Hello\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(page.locator(".problem")).containsText("is text, not a video");
    assertThat(page.locator(".job .name")).hasText(name);
  }

  @Test
  void several_videos_are_read_one_after_the_other() {
    FilePayload text = new FilePayload("a.mp4", "video/mp4", new byte[] {'a', '\n'});
    FilePayload other = new FilePayload("b.mp4", "video/mp4", new byte[] {'b', '\n'});
    page.locator("#files").setInputFiles(new FilePayload[] {text, other});

    assertThat(page.locator(".problem")).hasCount(2);
    assertThat(page.locator(".job .name")).hasText(new String[] {"b.mp4", "a.mp4"});
  }

  @Test
  void the_keyboard_alone_does_everything() {
    page.onFileChooser(
        early -> {}); // else the key may be faster than the wish to see what it opens
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.locator("#files")).isFocused();
    FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
    chooser.setFiles(video);
    verdict().waitFor();

    page.locator(".plots").focus();
    page.keyboard().press("ArrowRight");
    String first = page.locator(".readout").textContent();
    page.keyboard().press("End");
    assertThat(page.locator(".readout")).not().hasText(first);
    page.keyboard().press("+");
    page.keyboard().press("Escape");

    Locator step = page.locator(".checklist input").first();
    if (step.count() > 0) {
      step.focus();
      page.keyboard().press("Space");
      assertThat(step).isChecked();
    }
    page.locator("summary").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("table").first()).isVisible();

    page.locator("#to-catalogue").focus();
    page.keyboard().press("Enter");
    page.locator("#search").waitFor(); // what is still hidden cannot take the focus
    page.locator("#search").focus();
    assertThat(page.locator("#search")).isFocused();
    page.keyboard().type("sos 7");
    assertThat(page.locator("#found")).containsText("of");
    assertThat(page.locator(".pattern:visible h3").first()).containsText("SOS 7");
  }

  @Test
  void the_curve_is_told_where_one_points_and_the_report_can_be_saved() {
    read();
    page.locator(".u-over").first().hover();

    assertThat(page.locator(".readout")).containsText(" s · ");
    assertThat(page.locator(".readout")).containsText("brightness");

    Locator save = page.getByRole(AriaRole.BUTTON, named("Save the report as JSON"));
    String saved = page.waitForDownload(save::click).suggestedFilename();
    assertThat(saved).isEqualTo("telltale-report.json");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  @Test
  void no_page_has_a_serious_fault_in_light_dark_or_on_a_phone() {
    noSeriousFault("the start page");
    read();
    page.locator("#files")
        .setInputFiles(new FilePayload("a.mp4", "video/mp4", new byte[] {'a', '\n'}));
    page.locator(".problem").waitFor();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.setViewportSize(scheme == ColorScheme.LIGHT ? 1280 : 360, 740);
      page.locator("#to-read").click();
      noSeriousFault("a report, " + scheme);
      noSideways();
      page.locator("#to-catalogue").click();
      page.locator(".pattern").first().waitFor();
      AxeBuilder few = new AxeBuilder(page).exclude(List.of(".pattern:nth-of-type(n+9)"));
      noSeriousFault("the start of the catalogue, " + scheme, few);
      noSideways();
    }
  }

  private void noSideways() {
    Object beyond = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) beyond).intValue()).as("pixels to scroll sideways").isNotPositive();
  }

  @Test
  void a_saved_page_stands_alone() {
    context.setOffline(true);
    page.navigate(standalone);

    assertThat(verdict()).hasText(headline);
    assertThat(page.locator(".chart canvas").first()).isVisible();
    noSeriousFault("the page that stands alone");
  }

  @Test
  void the_candidates_of_an_ambiguous_verdict_play_side_by_side() throws IOException {
    Catalogue catalogue = Catalogue.standard();
    List<Match> matches =
        List.of(
            new Match(catalogue.find("connecting-to-cloud").orElseThrow(), 0.5),
            new Match(catalogue.find("cloud-handshake").orElseThrow(), 0.5));
    String reason = "At 15 frames a second both look alike: film at 30.";
    Finding finding = new Finding(Verdict.AMBIGUOUS, matches, List.of(), reason);
    Report report =
        MadeReports.report(
            MadeReports.led(finding, MadeReports.blink(Colour.CYAN, 0, 4, 0.1, 0.1)));
    page.navigate(saved("ambiguous.html", report));

    assertThat(page.locator(".candidate h4"))
        .hasText(new String[] {"Connecting to the cloud", "Cloud handshake"});
    assertThat(page.locator(".reason")).hasText(reason);
    assertThat(page.locator(".candidate summary").first())
        .hasText("What to do if it is “Connecting to the cloud”");
    page.locator(".candidate").first().scrollIntoViewIfNeeded(); // out of sight nothing plays
    page.waitForFunction(
        "() => [...document.querySelectorAll('.candidate .dome')]"
            + ".some((dome) => dome.style.backgroundColor)");
    noSeriousFault("an ambiguous verdict");
    page.getByRole(AriaRole.BUTTON, named("Stop the lamps")).click();
    assertThat(page.locator(".candidate .dome").first()).not().hasAttribute("style", BLUE_PART);
  }

  @Test
  void another_light_has_its_curve_once_it_is_asked_for() throws IOException {
    Report.Led first =
        MadeReports.led(MadeReports.recognised("x", 0.9), MadeReports.solid(Colour.RED, 0, 4));
    Report.Led other =
        MadeReports.led(
            MadeReports.without(Verdict.UNKNOWN, "It did: cyan blink 100/100ms"),
            MadeReports.blink(Colour.CYAN, 0, 4, 0.1, 0.1));
    page.navigate(saved("two.html", MadeReports.report(first, other)));

    assertThat(page.locator(".chart")).hasCount(1);
    page.getByText("cyan blink (at 221,440)").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".chart")).hasCount(2);
    assertThat(page.locator(".chart canvas").last()).isVisible();
    noSeriousFault("a report of two lights");
  }

  private static String saved(String name, Report report) throws IOException {
    Path file = dir.resolve(name);
    try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8);
        PageWriter writer = new PageWriter(out)) {
      writer.add(report);
    }
    return file.toUri().toString();
  }

  @Test
  void lamps_shine_as_the_light_of_the_pattern_does() {
    for (Pattern pattern : Catalogue.standard().patterns()) {
      Play play = Play.of(1, 8).repeating(pattern.repeats());
      LightCurve curve = LightCurve.of(pattern.light(), play);
      for (double time = 0.013; time < curve.turnSeconds(); time += curve.turnSeconds() / 7) {
        Object duty =
            page.evaluate(
                "([play, time]) => Telltale.dutyAt(JSON.parse(play), time)",
                List.of(Lamps.play(pattern).toString(), time));
        Duty expected = curve.at(time);
        List<?> got = (List<?>) duty;
        assertThat(got)
            .as(pattern.id() + " at " + time + " s")
            .zipSatisfy(
                List.of(expected.red(), expected.green(), expected.blue()),
                (value, right) ->
                    assertThat(((Number) value).doubleValue())
                        .isCloseTo(right, within(tolerance(curve))));
      }
    }
  }

  /** The device redraws a breath every 25 ms, the page with each picture of the screen. */
  private static double tolerance(LightCurve curve) {
    double shortest =
        curve.stretches().stream()
            .filter(it -> it.kind() == Kind.BREATHE)
            .mapToDouble(Stretch::first)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    return 1e-6 + 2 * 0.025 / shortest;
  }
}
