package io.telltale.cli;

import io.telltale.camera.Jpegs;
import io.telltale.camera.MjpegServer;
import io.telltale.pattern.Catalogue;
import io.telltale.render.Subject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A screen and the camera in front of it: opens the page that a check tells of as a browser does,
 * and sends a rendered film of whatever is to be shown, while it is.
 */
final class FilmedScreen implements AutoCloseable {
  private static final double FPS = 30;
  private static final Pattern PAGE = Pattern.compile("open (http://\\S+/) on the screen");

  private volatile List<byte[]> shown;
  private final AtomicBoolean opened = new AtomicBoolean();
  private final Iterator<List<byte[]>> films;
  private final List<byte[]> dark;
  private final MjpegServer camera = new MjpegServer();
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  /** With films of that many seconds of patterns that are shown in this order. */
  FilmedScreen(Path dir, List<String> ids, double seconds) throws IOException {
    dark = film(dir, "dark", 1);
    shown = dark;
    List<List<byte[]>> all = new ArrayList<>();
    for (String id : ids) {
      all.add(film(dir, id, seconds));
    }
    films = all.iterator();
    address = camera.offer("/video", this::film);
  }

  private static List<byte[]> film(Path dir, String id, double seconds) throws IOException {
    Subject subject = Subject.of(Catalogue.standard().find(id).orElseThrow());
    return Jpegs.film(dir, subject, seconds, 320, 240);
  }

  String address() {
    return address;
  }

  /** Films for ever: whatever is shown from its beginning on, over and over. */
  private void film(MjpegServer.Sender to) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    List<byte[]> before = List.of();
    int from = 0;
    for (int i = 0; ; i++) {
      double early = i / FPS - (System.nanoTime() - begun) * 1e-9;
      Thread.sleep(Math.max(0, (long) (early * 1e3)));
      List<byte[]> pictures = shown;
      from = pictures == before ? from : i;
      before = pictures;
      to.send(pictures.get((i - from) % pictures.size()), 1000 + i / FPS);
    }
  }

  /** Runs a command, and opens the page that it tells of as soon as it does. */
  Ran telltale(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream listening =
        new OutputStream() {
          @Override
          public synchronized void write(int b) {
            err.write(b);
            Matcher told = PAGE.matcher(err.toString(StandardCharsets.UTF_8));
            if (told.find() && !opened.getAndSet(true)) {
              Thread page = new Thread(() -> open(told.group(1)), "screen page");
              page.setDaemon(true);
              page.start();
            }
          }
        };
    int code =
        Main.run(
            args,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(listening, true, StandardCharsets.UTF_8));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Does what the page's script does. */
  private void open(String page) {
    HttpRequest news = HttpRequest.newBuilder(URI.create(page + "api/screen")).build();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                client.send(news, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          take(page, new JsonMapper().readTree(line.substring(6)));
        }
      }
    } catch (IOException e) {
      // the check is over
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(String page, JsonNode news) throws IOException, InterruptedException {
    if (!news.has("play")) {
      shown = dark;
      return;
    }
    shown = films.next();
    URI confirm = URI.create(page + "api/screen/shown?turn=" + news.path("turn").asInt());
    client.send(
        HttpRequest.newBuilder(confirm).POST(BodyPublishers.noBody()).build(),
        BodyHandlers.discarding());
  }

  @Override
  public void close() {
    camera.close();
  }
}
