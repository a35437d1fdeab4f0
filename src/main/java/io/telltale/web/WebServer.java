package io.telltale.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.telltale.page.Assets;
import io.telltale.pattern.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The web page. Thread-safe.
 *
 * <p>{@code /} the page, {@code /api/read} and {@code /api/catalogue} the same for programs, {@code
 * /api/openapi.yaml} their description.
 */
public final class WebServer implements AutoCloseable {
  /** Where each file of the page lies: in this room or in that of the report page. */
  private static final List<String> OWN = List.of("app.js", "live.js", "bench.js", "app.css");

  private static final String READ = "/api/read";
  private static final String BENCH = "/api/bench";
  private static final String LED = "/api/live/{number}/led";

  private final List<String> paths = new ArrayList<>();
  private final Path directory;
  private final ReadHandler reading;
  private final LiveHandler live;
  private final Javalin javalin;
  private final AtomicBoolean closed = new AtomicBoolean();

  private WebServer(Settings settings, List<String> cameras, Path directory) {
    this.directory = directory;
    this.reading = new ReadHandler(settings, directory);
    this.live = new LiveHandler(cameras);
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
    Path directory = Files.createTempDirectory("telltale-uploads-");
    WebServer server = new WebServer(settings, cameras, directory);
    try {
      server.javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      server.close();
      throw new IOException(
          "cannot listen on " + settings.host() + ":" + settings.port() + ": is it in use?", e);
    }
    return server;
  }

  private void configure(JavalinConfig config, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE; // news must not wait for a block
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    Gate gate = new Gate(settings.host());
    String catalogue = PatternsJson.of(Catalogue.standard());
    config.routes.before(gate::check);
    String index = own("index.html").replace("{{max-bytes}}", Long.toString(settings.maxBytes()));
    get(config, "/", ctx -> file(ctx, "text/html", index));
    for (String name : OWN) {
      get(config, "/" + name, ctx -> file(ctx, type(name), own(name)));
    }
    for (String name :
        Stream.of(Assets.scripts(), Assets.styles()).flatMap(List::stream).toList()) {
      get(config, "/" + name, ctx -> file(ctx, type(name), Assets.text(name)));
    }
    get(config, "/api/catalogue", ctx -> file(ctx, "application/json", catalogue));
    get(config, "/api/openapi.yaml", ctx -> file(ctx, "text/yaml", own("openapi.yaml")));
    get(config, "/api/cameras", live::list);
    get(config, "/api/live/{number}", live::watch);
    get(config, "/api/live/{number}/picture", live::picture);
    config.routes.post(LED, live::choose);
    config.routes.post(BENCH, new BenchHandler(Catalogue.standard())::check);
    config.routes.post(READ, reading::handle);
    config.routes.exception(RefusedException.class, (e, ctx) -> refuse(e, ctx));
    config.routes.exception(Exception.class, (e, ctx) -> tell(ctx, 500, "a defect of this server"));
    config.routes.error(404, "*", ctx -> tell(ctx, 404, "there is nothing here"));
  }

  private void get(JavalinConfig config, String path, Handler handler) {
    paths.add(path);
    config.routes.get(path, handler);
  }

  /** The paths of the interface for programs. */
  List<String> interfacePaths() {
    return Stream.concat(paths.stream(), Stream.of(READ, LED, BENCH))
        .filter(path -> path.startsWith("/api/"))
        .toList();
  }

  private static void file(Context ctx, String type, String text) {
    ctx.contentType(type + "; charset=utf-8").result(text);
  }

  private static String type(String name) {
    return name.endsWith(".css") ? "text/css" : "text/javascript";
  }

  private static String own(String name) {
    try (InputStream in = WebServer.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name + " is not on the class path").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(RefusedException e, Context ctx) {
    ctx.skipRemainingHandlers();
    Upload.drain(ctx);
    if (e.status() == 503) {
      ctx.header("Retry-After", "60");
    }
    tell(ctx, e.status(), e.words());
  }

  private static void tell(Context ctx, int status, String message) {
    ctx.status(status).contentType("application/json").result(error(message).toString());
  }

  /** An error as every answer tells it. */
  static ObjectNode error(String message) {
    return JsonNodeFactory.instance.objectNode().put("error", message);
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
    return directory;
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
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(WebServer::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
