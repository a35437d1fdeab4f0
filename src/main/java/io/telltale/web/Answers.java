package io.telltale.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How every server of this room answers: who is let in, how files and errors are told. */
final class Answers {
  private Answers() {}

  /** Sets what all servers have in common. */
  static void configure(JavalinConfig config, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE; // news must not wait for a block
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    Gate gate = new Gate(settings.host());
    config.routes.before(gate::check);
    config.routes.exception(RefusedException.class, (e, ctx) -> refuse(e, ctx));
    config.routes.exception(Exception.class, (e, ctx) -> tell(ctx, 500, "a defect of this server"));
    config.routes.error(404, "*", ctx -> tell(ctx, 404, "there is nothing here"));
  }

  /**
   * Begins to listen.
   *
   * @throws IOException if that cannot be; one line for the user
   */
  static void listen(Javalin javalin, Settings settings) throws IOException {
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      throw new IOException(
          "cannot listen on " + settings.host() + ":" + settings.port() + ": is it in use?", e);
    }
  }

  /** Where news go. Javalin's own stream keeps what it is told to flush until a block is full. */
  static OutputStream stream(Context ctx) throws IOException {
    return ctx.res().getOutputStream();
  }

  static void file(Context ctx, String type, String text) {
    ctx.contentType(type + "; charset=utf-8").result(text);
  }

  /** The type of a script or a style. */
  static String type(String name) {
    return name.endsWith(".css") ? "text/css" : "text/javascript";
  }

  /** A file of this room. */
  static String own(String name) {
    try (InputStream in = Answers.class.getResourceAsStream(name)) {
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
}
