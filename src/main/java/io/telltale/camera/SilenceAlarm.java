package io.telltale.camera;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Rings when a stream that somebody waits for stays silent for too long. Thread-safe. */
final class SilenceAlarm implements AutoCloseable {
  /** Looks in the time of one silence: it rings at most a quarter too late. */
  private static final int LOOKS = 4;

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "camera-silence");
            thread.setDaemon(true);
            return thread;
          });

  private final double seconds;
  private final Runnable ring;
  private final ScheduledFuture<?> looking;

  /** When the reader began to wait, in nanoseconds; 0 while it does not. */
  private volatile long waitingSince;

  private volatile boolean rang;

  /**
   * Begins to watch.
   *
   * @param seconds of silence that are too long
   * @param ring called once, from another thread, so as to end the waiting
   */
  SilenceAlarm(double seconds, Runnable ring) {
    this.seconds = seconds;
    this.ring = ring;
    long period = Math.max(1, (long) (seconds * 1e3 / LOOKS));
    looking = WATCH.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long since = waitingSince;
    if (since != 0 && !rang && (System.nanoTime() - since) * 1e-9 > seconds) {
      rang = true;
      ring.run();
    }
  }

  double seconds() {
    return seconds;
  }

  /** Whether it rang. */
  boolean rang() {
    return rang;
  }

  /** The same stream, listened to. */
  InputStream listeningTo(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        waitingSince = System.nanoTime() | 1; // never the 0 of not waiting
        try {
          return super.read();
        } finally {
          waitingSince = 0;
        }
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        waitingSince = System.nanoTime() | 1;
        try {
          return super.read(bytes, from, length);
        } finally {
          waitingSince = 0;
        }
      }
    };
  }

  @Override
  public void close() {
    looking.cancel(false);
  }
}
