package io.telltale.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.camera.Jpegs;
import io.telltale.camera.MjpegServer;
import io.telltale.pattern.Catalogue;
import io.telltale.picture.ReportPicture;
import io.telltale.render.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of the README, of a filmed pattern: {@code mvn -q test -Dtest=Screenshots}. No
 * part of the usual tests; needs chromium.
 */
class Screenshots {
  private static final Path DOCS = Path.of("docs");

  @TempDir private Path dir = Path.of("");

  @Test
  void are_made() throws Exception {
    Files.createDirectories(DOCS);
    Path video = Clips.film(dir, "sos-4", 16);
    ReportPicture.write(
        Telltale.read(video, ReadOptions.DEFAULT, Progress.SILENT),
        video,
        DOCS.resolve("picture.png"));
    Map<String, String> env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        Browser browser = playwright.chromium().launch(chromium());
        WebServer server = WebServer.start(Settings.DEFAULT.at("127.0.0.1", 0))) {
      Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1100, 1340));
      page.navigate("http://127.0.0.1:" + server.port() + "/");
      page.locator("#files").setInputFiles(video);
      page.locator(".report .verdict h2").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
      page.locator(".u-over").first().hover();
      page.waitForFunction("() => document.querySelector('.expected .dome').style.backgroundColor");
      shoot(page, "page.png");
      page.locator("#to-catalogue").click();
      page.locator(".pattern").first().waitFor();
      page.waitForTimeout(500);
      shoot(page, "catalogue.png");
    }
  }

  /** The live page, after a camera has seen a device start up. */
  @Test
  void of_the_live_page_is_made() throws Exception {
    Subject subject = Subject.of(Catalogue.standard().find("start-up").orElseThrow());
    List<byte[]> pictures = Jpegs.film(dir, subject, 60, 640, 480);
    Map<String, String> env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try (MjpegServer camera = new MjpegServer();
        WebServer server =
            WebServer.start(
                Settings.DEFAULT.at("127.0.0.1", 0),
                List.of(camera.offer("/video", MjpegServer.film(pictures, pictures.size()))));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        Browser browser = playwright.chromium().launch(chromium())) {
      Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1100, 700));
      page.navigate("http://127.0.0.1:" + server.port() + "/#live");
      page.waitForFunction(
          "() => document.querySelector('#live-history').textContent.includes('Connected')"
              + " && !document.querySelector('#live-box').hidden",
          null,
          new Page.WaitForFunctionOptions().setTimeout(120_000));
      page.waitForTimeout(6000);
      shoot(page, "live.png");
    }
  }

  private static BrowserType.LaunchOptions chromium() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of("/usr/bin/chromium"))
        .setArgs(List.of("--no-sandbox", "--disable-gpu"));
  }

  private static void shoot(Page page, String name) {
    page.evaluate("() => window.scrollTo(0, 0)");
    page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(name)));
  }
}
