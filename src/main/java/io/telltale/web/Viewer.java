package io.telltale.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who looks at a camera: news wait for him, but not for long. Thread-safe. */
final class Viewer {
  /** News that may wait: about three seconds of them. */
  private static final int MOST_WAITING = 100;

  /** Seconds of silence after which a sign of life is sent, which also finds out who has gone. */
  private static final long SIGN_OF_LIFE = 5;

  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean dropped;

  /** Adds news; who has too many waiting is slow, and gets no more. */
  void offer(String event) {
    if (!waiting.offer(event)) {
      dropped = true;
    }
  }

  /** Ends it, because there will be no more news. */
  void drop() {
    dropped = true;
  }

  boolean isDropped() {
    return dropped;
  }

  /** Sends news as server-sent events, until there are no more or the viewer is gone. */
  void serve(OutputStream out) throws IOException, InterruptedException {
    print(out, "retry: 1000\n\n"); // milliseconds until a browser comes back
    while (!dropped) {
      String event = waiting.poll(SIGN_OF_LIFE, TimeUnit.SECONDS);
      print(out, event == null ? ": still here\n\n" : "data: " + event + "\n\n");
    }
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
