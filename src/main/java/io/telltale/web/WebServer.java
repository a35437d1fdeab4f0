package io.telltale.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.telltale.camera.WebcamOptions;
import io.telltale.page.Assets;
import io.telltale.pattern.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The web page. Thread-safe.
 *
 * <p>{@code /} the page, {@code /api/read} and {@code /api/catalogue} the same for programs, {@code
 * /api/verify} pass or fail, {@code /api/openapi.yaml} their description.
 */
public final class WebServer implements AutoCloseable {
  /** Where each file of the page lies: in this room or in that of the report page. */
  private static final List<String> OWN = List.of("app.js", "live.js", "bench.js", "app.css");

  private static final String READ = "/api/read";
  private static final String VERIFY = "/api/verify";
  private static final String BENCH = "/api/bench";
  private static final String LED = "/api/live/{number}/led";

  private final List<String> paths = new ArrayList<>();
  private final UploadRoom room;
  private final ReadHandler reading;
  private final LiveHandler live;
  private final Javalin javalin;
  private final AtomicBoolean closed = new AtomicBoolean();

  private WebServer(Settings settings, LiveHandler live, UploadRoom room) {
    this.room = room;
    this.reading = new ReadHandler(settings, room.directory());
    this.live = live;
    this.javalin = Javalin.create(config -> configure(config, settings));
  }

  /**
   * Starts to serve.
   *
   * @throws IOException if it cannot listen there, or has nowhere to put uploads
   */
  public static WebServer start(Settings settings) throws IOException {
    return start(settings, List.of());
  }

  /**
   * Starts to serve.
   *
   * @param cameras that visitors may look at, as {@link io.telltale.camera.CameraSource#open} takes
   *     them
   * @throws IOException if it cannot listen there, or has nowhere to put uploads
   */
  public static WebServer start(Settings settings, List<String> cameras) throws IOException {
    return start(settings, cameras, WebcamOptions.DEFAULT);
  }

  /**
   * Starts to serve.
   *
   * @param cameras that visitors may look at, as {@link io.telltale.camera.CameraSource#open} takes
   *     them
   * @param webcam how those of them that are webcams are asked to be
   * @throws IOException if it cannot listen there, or has nowhere to put uploads
   */
  public static WebServer start(Settings settings, List<String> cameras, WebcamOptions webcam)
      throws IOException {
    UploadRoom room = UploadRoom.open(Path.of(System.getProperty("java.io.tmpdir")));
    WebServer server = new WebServer(settings, new LiveHandler(cameras, webcam), room);
    try {
      Answers.listen(server.javalin, settings);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return server;
  }

  private void configure(JavalinConfig config, Settings settings) {
    Answers.configure(config, settings);
    String catalogue = PatternsJson.of(Catalogue.standard());
    String index =
        Answers.own("index.html").replace("{{max-bytes}}", Long.toString(settings.maxBytes()));
    get(config, "/", ctx -> Answers.file(ctx, "text/html", index));
    for (String name : OWN) {
      get(config, "/" + name, ctx -> Answers.file(ctx, Answers.type(name), Answers.own(name)));
    }
    for (String name :
        Stream.of(Assets.scripts(), Assets.styles()).flatMap(List::stream).toList()) {
      get(config, "/" + name, ctx -> Answers.file(ctx, Answers.type(name), Assets.text(name)));
    }
    get(config, "/api/catalogue", ctx -> Answers.file(ctx, "application/json", catalogue));
    get(
        config,
        "/api/openapi.yaml",
        ctx -> Answers.file(ctx, "text/yaml", Answers.own("openapi.yaml")));
    get(config, "/api/cameras", live::list);
    get(config, "/api/live/{number}", live::watch);
    get(config, "/api/live/{number}/picture", live::picture);
    config.routes.post(LED, live::choose);
    config.routes.post(BENCH, new BenchHandler(Catalogue.standard())::check);
    config.routes.post(READ, reading::handle);
    config.routes.post(VERIFY, reading::verify);
  }

  private void get(JavalinConfig config, String path, Handler handler) {
    paths.add(path);
    config.routes.get(path, handler);
  }

  /** The paths of the interface for programs. */
  List<String> interfacePaths() {
    return Stream.concat(paths.stream(), Stream.of(READ, VERIFY, LED, BENCH))
        .filter(path -> path.startsWith("/api/"))
        .toList();
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** The processes that read at the moment. */
  List<ProcessHandle> readers() {
    return reading.readers().stream().map(Reader::handle).toList();
  }

  /** Where uploads lie. */
  Path directory() {
    return room.directory();
  }

  /** Stops to serve, ends all readers and removes what was uploaded. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    reading.readers().forEach(Reader::close);
    live.close();
    javalin.stop();
    room.close();
  }
}
