package io.telltale.web;

import io.telltale.live.LiveJson;
import io.telltale.picture.Stills;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.VideoInfo;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small pictures of where a camera looks, now and then. They are made by a thread of their own, one
 * at a time, so that no frame waits for one. {@link #frame} is for one thread.
 */
final class Pictures {
  /** Seconds between two pictures: they show where the camera looks, not what the light does. */
  private static final double BETWEEN_PICTURES = 0.4;

  private static final int HEIGHT = 270;

  /** Seconds without pictures after which their thread goes. */
  private static final long IDLE = 5;

  private final Consumer<String> told;
  private final Semaphore free = new Semaphore(1);
  private final ThreadPoolExecutor making;
  private double last = Double.NEGATIVE_INFINITY;

  /**
   * @param told each picture as an event, by a thread of this object
   */
  Pictures(Consumer<String> told) {
    this.told = told;
    making =
        new ThreadPoolExecutor(
            1, 1, IDLE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Pictures::thread);
    making.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "live-picture");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins anew with another camera. */
  void restart() {
    last = Double.NEGATIVE_INFINITY;
  }

  /** Takes a frame that comes, which stays open. */
  void frame(Frame frame, VideoInfo info, @Nullable Region led) {
    if (frame.time() - last < BETWEEN_PICTURES || !free.tryAcquire()) {
      return;
    }
    last = frame.time();
    Frame copy = frame.copy();
    making.execute(
        () -> {
          try (copy) {
            told.accept(json(copy, info, led).toString());
          } finally {
            free.release();
          }
        });
  }

  private static ObjectNode json(Frame frame, VideoInfo info, @Nullable Region led) {
    Region whole = new Region(0, 0, info.uprightWidth(), info.uprightHeight());
    Stills.Shown still = Stills.shown(frame, info, led == null ? whole : led, HEIGHT);
    ObjectNode json = LiveJson.event("picture", frame.time()).put("image", still.dataUri());
    if (led != null) {
      ArrayNode share = json.putArray("box");
      still.share().forEach(share::add);
    }
    return json;
  }
}
