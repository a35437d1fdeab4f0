package io.telltale.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /api/read}: a video as the body, its report as the answer.
 *
 * <p>Who accepts {@code application/x-ndjson} gets an object a line while it happens: {@code
 * {"waiting": 2}}, {@code {"progress": 0.4}}, and at last {@code {"report": …, "evidence": …}} or
 * {@code {"status": 422, "error": …}}. Everyone else gets the report, or the error, alone.
 */
final class ReadHandler {
  static final String LINES = "application/x-ndjson";

  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(1);

  private final Settings settings;
  private final Path directory;
  private final Desk desk;
  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

  ReadHandler(Settings settings, Path directory) {
    this.settings = settings;
    this.directory = directory;
    this.desk = new Desk(settings.running(), settings.waiting());
  }

  /** The processes that read at the moment. */
  Set<Reader> readers() {
    return readers;
  }

  void handle(Context ctx) throws RefusedException, IOException, InterruptedException {
    requireVideo(String.valueOf(ctx.contentType()));
    try (Desk.Ticket ticket = desk.enter();
        Upload upload = Upload.receive(ctx, directory, settings)) {
      if (String.valueOf(ctx.header("Accept")).contains(LINES)) {
        tellAll(ctx, ticket, upload.file());
      } else {
        JsonNode found = read(ticket, () -> Reader.start(upload.file(), List.of()), news -> {});
        ctx.contentType("application/json").result(found.path("report").toPrettyString());
      }
    }
  }

  /** {@code POST /api/verify?expect=…}: what comes of expectations, alone. */
  void verify(Context ctx) throws RefusedException, IOException, InterruptedException {
    requireVideo(String.valueOf(ctx.contentType()));
    List<String> expected = Expected.of(ctx);
    try (Desk.Ticket ticket = desk.enter();
        Upload upload = Upload.receive(ctx, directory, settings)) {
      JsonNode found = read(ticket, () -> Reader.start(upload.file(), expected), news -> {});
      ctx.contentType("application/json").result(found.path("verification").toPrettyString());
    }
  }

  /** A form of another site could send anything but these kinds of content. */
  private static void requireVideo(String type) throws RefusedException {
    if (!type.startsWith("video/")
        && !type.startsWith("image/gif")
        && !type.startsWith("application/octet-stream")) {
      throw new RefusedException(
          415, "send the video itself as the body, with Content-Type: application/octet-stream");
    }
  }

  private void tellAll(Context ctx, Desk.Ticket ticket, Path video)
      throws IOException, InterruptedException {
    ctx.contentType(LINES + "; charset=utf-8");
    OutputStream out = Answers.stream(ctx);
    try {
      print(out, read(ticket, () -> Reader.start(video, List.of()), news -> print(out, news)));
    } catch (RefusedException e) {
      print(out, Answers.error(e.words()).put("status", e.status()));
    }
  }

  private JsonNode read(Desk.Ticket ticket, Start start, News news)
      throws RefusedException, IOException, InterruptedException {
    long end = System.nanoTime() + settings.longestWait().toNanos();
    while (!ticket.await(BETWEEN_NEWS)) {
      if (System.nanoTime() > end) {
        throw new RefusedException(503, "busy: no reader became free, try again in a minute");
      }
      news.tell(object().put("waiting", ticket.line()));
    }
    try (Reader reader = start.reader()) {
      readers.add(reader);
      try {
        return reader.result(
            settings.patience(), share -> news.tell(object().put("progress", share)));
      } finally {
        readers.remove(reader);
      }
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static void print(OutputStream out, JsonNode line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Starts a process when it is its turn. */
  private interface Start {
    Reader reader() throws IOException;
  }

  /** Takes what happens meanwhile. */
  private interface News {
    void tell(ObjectNode line) throws IOException;
  }
}
