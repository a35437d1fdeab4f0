package io.telltale.web;

import io.javalin.http.Context;
import io.telltale.camera.WebcamOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code GET /api/cameras}, {@code GET /api/live/NUMBER} as server-sent events, {@code POST
 * /api/live/NUMBER/led?x=…&y=…}, {@code GET /api/live/NUMBER/picture}. Only the cameras that the
 * server's owner named can be looked at, by their number: no visitor makes the server open an
 * address.
 */
final class LiveHandler implements AutoCloseable {
  /** Viewers at once: each holds a thread and half a megabit a second. */
  private static final int MOST_VIEWERS = 20;

  /** Seconds that a picture may take: a camera that sends none for so long is broken. */
  private static final long PATIENCE = 5;

  private final List<String> names;
  private final List<LiveCamera> cameras;
  private final Semaphore places = new Semaphore(MOST_VIEWERS);

  /**
   * For the cameras that may be looked at.
   *
   * @param where as {@code watch} takes them
   * @param webcam how those of them that are webcams are asked to be
   */
  LiveHandler(List<String> where, WebcamOptions webcam) {
    // A password is the owner's affair.
    this.names = where.stream().map(it -> it.replaceFirst("//[^/@]*@", "//")).toList();
    this.cameras = where.stream().map(it -> new LiveCamera(it, webcam)).toList();
  }

  void list(Context ctx) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < names.size(); i++) {
      list.addObject().put("number", i).put("name", names.get(i));
    }
    ctx.contentType("application/json").result(list.toString());
  }

  void watch(Context ctx) throws RefusedException, IOException, InterruptedException {
    LiveCamera camera = camera(ctx);
    if (!places.tryAcquire()) {
      throw new RefusedException(503, "busy: too many viewers, try again in a minute");
    }
    Viewer viewer = new Viewer();
    try {
      camera.enter(viewer);
      ctx.contentType("text/event-stream; charset=utf-8");
      viewer.serve(Answers.stream(ctx));
    } finally {
      camera.leave(viewer);
      places.release();
    }
  }

  void choose(Context ctx) throws RefusedException {
    camera(ctx).choose(share(ctx, "x"), share(ctx, "y"));
    ctx.status(204);
  }

  /** Waits for the next picture. */
  void picture(Context ctx) throws RefusedException, InterruptedException {
    try {
      String json = camera(ctx).snapshot().get(PATIENCE, TimeUnit.SECONDS);
      ctx.contentType("application/json").result(json);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      throw new RefusedException(504, "the camera sends no picture at the moment");
    }
  }

  private LiveCamera camera(Context ctx) throws RefusedException {
    String number = ctx.pathParam("number");
    if (!number.matches("\\d{1,3}") || Integer.parseInt(number) >= cameras.size()) {
      throw new RefusedException(404, "there is no such camera; /api/cameras lists them");
    }
    return cameras.get(Integer.parseInt(number));
  }

  private static double share(Context ctx, String name) throws RefusedException {
    String value = String.valueOf(ctx.queryParam(name));
    if (!value.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
      throw new RefusedException(400, name + " must be a share of the picture, from 0 to 1");
    }
    return Double.parseDouble(value);
  }

  @Override
  public void close() {
    cameras.forEach(LiveCamera::close);
  }
}
