package io.telltale.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The line in front of the readers: so many are served, so many may wait. Thread-safe. */
final class Desk {
  private final Semaphore places;
  private final Semaphore readers;

  Desk(int running, int waiting) {
    places = new Semaphore(running + waiting);
    readers = new Semaphore(running, true);
  }

  /**
   * Takes a place in the house, before anything of the video is taken in.
   *
   * @throws RefusedException if all are taken
   */
  Ticket enter() throws RefusedException {
    if (!places.tryAcquire()) {
      throw new RefusedException(503, "busy: too many videos at once, try again in a minute");
    }
    return new Ticket();
  }

  /** A place, and for a while a reader. Used by one thread. */
  final class Ticket implements AutoCloseable {
    private boolean reading;

    /** Waits for a reader; false when the time is over without one. */
    boolean await(Duration time) throws InterruptedException {
      reading = reading || readers.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
      return reading;
    }

    /** How many wait for a reader, about. */
    int line() {
      return readers.getQueueLength();
    }

    @Override
    public void close() {
      if (reading) {
        readers.release();
      }
      places.release();
    }
  }
}
