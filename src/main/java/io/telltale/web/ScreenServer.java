package io.telltale.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.telltale.bench.Screen;
import io.telltale.page.Assets;
import io.telltale.page.Lamps;
import io.telltale.pattern.Pattern;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page that is a screen: whoever opens it in front of a camera makes its browser play what is to
 * be shown. {@code GET /api/screen} tells it by server-sent events, {@code POST
 * /api/screen/shown?turn=N} is how it says that it does. Thread-safe.
 */
public final class ScreenServer implements Screen, AutoCloseable {
  /** Seconds that an open page may take: a browser comes back within one after a broken line. */
  private static final double PATIENCE = 30;

  /** Seconds for which it goes on beyond what is asked for: who films begins a moment later. */
  private static final double SPARE = 5;

  /** Pages at once: one is needed, others are tries. */
  private static final int MOST_PAGES = 8;

  private final List<Viewer> pages = new CopyOnWriteArrayList<>();
  private final Javalin javalin;
  private final double patience;
  private @Nullable String now;
  private boolean seen;
  private int turn;
  private int shown;

  private ScreenServer(Settings settings, double patience) {
    this.patience = patience;
    this.javalin = Javalin.create(config -> configure(config, settings));
  }

  /**
   * Starts to serve the page.
   *
   * @throws IOException if it cannot listen there; one line for the user
   */
  public static ScreenServer start(Settings settings) throws IOException {
    return start(settings, PATIENCE);
  }

  static ScreenServer start(Settings settings, double patience) throws IOException {
    ScreenServer server = new ScreenServer(settings, patience);
    Answers.listen(server.javalin, settings);
    return server;
  }

  private void configure(JavalinConfig config, Settings settings) {
    Answers.configure(config, settings);
    String page = Answers.own("screen.html");
    config.routes.get("/", ctx -> Answers.file(ctx, "text/html", page));
    for (String name : List.of("screen.js", "screen.css")) {
      String text = Answers.own(name);
      config.routes.get("/" + name, ctx -> Answers.file(ctx, Answers.type(name), text));
    }
    String lamp = Assets.text("lamp.js");
    config.routes.get("/lamp.js", ctx -> Answers.file(ctx, "text/javascript", lamp));
    config.routes.get("/api/screen", this::watch);
    config.routes.post("/api/screen/shown", this::confirm);
  }

  private void watch(Context ctx) throws RefusedException, IOException, InterruptedException {
    Viewer page = new Viewer();
    enter(page);
    try {
      ctx.contentType("text/event-stream; charset=utf-8");
      page.serve(Answers.stream(ctx));
    } finally {
      pages.remove(page);
    }
  }

  private synchronized void enter(Viewer page) throws RefusedException {
    if (pages.size() >= MOST_PAGES) {
      throw new RefusedException(503, "busy: this page is open too often already");
    }
    pages.add(page);
    if (now != null) {
      page.offer(now);
    }
    seen = true;
    notifyAll();
  }

  private synchronized void confirm(Context ctx) throws RefusedException {
    String number = String.valueOf(ctx.queryParam("turn"));
    if (!number.matches("\\d{1,9}")) {
      throw new RefusedException(400, "turn must be the number of what is shown");
    }
    shown = Math.max(shown, Math.min(turn, Integer.parseInt(number)));
    notifyAll();
    ctx.status(204);
  }

  /** Waits as long as it takes until somebody opens the page. */
  @Override
  public synchronized void show(Pattern pattern, double seconds) throws VideoException {
    tell(news().set("play", Lamps.play(pattern, seconds + SPARE)));
    try {
      while (!seen) {
        wait();
      }
      long end = System.nanoTime() + (long) (patience * 1e9);
      while (shown < turn) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new VideoException(
              "the screen does not play: is its page still open, and in front?");
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VideoException("interrupted while waiting for the screen");
    }
  }

  @Override
  public synchronized void dark() {
    tell(news());
  }

  /** Tells the page that there is nothing more to show. */
  public synchronized void done() {
    tell(news().put("done", true));
  }

  private ObjectNode news() {
    return JsonNodeFactory.instance.objectNode().put("turn", ++turn);
  }

  private void tell(ObjectNode news) {
    now = news.toString();
    pages.forEach(page -> page.offer(news.toString()));
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Stops to serve; a page that is still open is told what it was to show last. */
  @Override
  public void close() {
    pages.forEach(Viewer::drop);
    javalin.stop();
  }
}
