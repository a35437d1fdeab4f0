package io.telltale.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import io.telltale.video.VideoException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The page that is a screen, and what stands behind it. */
class ScreenPageTest {
  private static final Settings ANYWHERE = Settings.DEFAULT.at("127.0.0.1", 0);

  private static Pattern pattern(String id) {
    return Catalogue.standard().find(id).orElseThrow();
  }

  /** Shows a pattern in a thread of its own. */
  private static CompletableFuture<Void> show(ScreenServer screen, String id) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            screen.show(pattern(id), 60);
          } catch (VideoException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void the_page_plays_what_is_to_be_shown_and_says_when_it_does() throws Exception {
    try (Chromium chromium = Chromium.start();
        ScreenServer screen = ScreenServer.start(ANYWHERE)) {
      CompletableFuture<Void> first = show(screen, "serial-load");
      Page page = chromium.page("http://127.0.0.1:" + screen.port() + "/");
      assertThat(first).as("shown before anybody has pressed Start").isNotDone();
      page.keyboard().press("Enter"); // Start has the focus
      first.get(90, TimeUnit.SECONDS);
      assertThat(page.locator("#intro")).isHidden();
      assertThat(page.locator("#light")).hasCSS("background-color", "rgb(255, 0, 255)");

      show(screen, "connecting-to-network").get(90, TimeUnit.SECONDS);
      page.waitForFunction(
          "() => document.getElementById('light').style.backgroundColor === 'rgb(0, 255, 0)'");
      screen.dark();
      assertThat(page.locator("#light")).hasCSS("background-color", "rgb(0, 0, 0)");
      double small = page.locator("#light").boundingBox().width;
      page.keyboard().press("+");
      assertThat(page.locator("#light").boundingBox().width).isGreaterThan(1.2 * small);
      screen.done();
      assertThat(page.locator("#status")).containsText("Done.");
      chromium.hadNothingToComplainAbout();
    }
  }

  @Test
  void a_page_that_does_not_play_ends_the_check() throws Exception {
    try (ScreenServer screen = ScreenServer.start(ANYWHERE, 0.2)) {
      HttpClient client = HttpClient.newHttpClient();
      URI news = URI.create("http://127.0.0.1:" + screen.port() + "/api/screen");
      try (var open =
          client.send(HttpRequest.newBuilder(news).build(), BodyHandlers.ofInputStream()).body()) {
        assertThatThrownBy(() -> screen.show(pattern("listening"), 5))
            .isInstanceOf(VideoException.class)
            .hasMessage("the screen does not play: is its page still open, and in front?");
        assertThat(open).as("what the page is told").isNotNull();
      }
    }
  }

  @Test
  void what_is_no_turn_is_refused() throws Exception {
    try (ScreenServer screen = ScreenServer.start(ANYWHERE)) {
      URI shown = URI.create("http://127.0.0.1:" + screen.port() + "/api/screen/shown?turn=-1");
      HttpRequest request = HttpRequest.newBuilder(shown).POST(BodyPublishers.noBody()).build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
  }
}
