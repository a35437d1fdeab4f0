package io.telltale.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.picture.ReportPicture;
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
    BrowserType.LaunchOptions chromium =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of("/usr/bin/chromium"))
            .setArgs(List.of("--no-sandbox", "--disable-gpu"));
    try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        Browser browser = playwright.chromium().launch(chromium);
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

  private static void shoot(Page page, String name) {
    page.evaluate("() => window.scrollTo(0, 0)");
    page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(name)));
  }
}
