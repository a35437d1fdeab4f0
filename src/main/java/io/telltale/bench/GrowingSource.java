package io.telltale.bench;

import io.telltale.pattern.Catalogue;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.VideoException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames that come in while they are judged, from a camera or a stream. A thread of its own
 * measures them, so that none is lost while somebody thinks. Thread-safe.
 */
public final class GrowingSource implements LightSource {
  /** Seconds of new light that are worth another look. */
  private static final double STEP = 1;

  /** The same as a share of what was seen: a look costs the more the longer the recording is. */
  private static final double STEP_SHARE = 0.1;

  private final String name;
  private final FrameSource frames;
  private final Catalogue catalogue;
  private final double limit;
  private final Measuring leds;
  private final Thread thread;
  private final List<Double> times = new ArrayList<>();
  private double looked;
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable failure;

  /**
   * Begins to watch at once.
   *
   * @param name for reports
   * @param frames belong to this object from now on
   * @param posts the LEDs: one without a region, or any number with one each
   * @param catalogue of the patterns
   * @param limit seconds of light after which it is over at the latest
   */
  public GrowingSource(
      String name, FrameSource frames, List<Post> posts, Catalogue catalogue, double limit) {
    this.name = name;
    this.frames = frames;
    this.catalogue = catalogue;
    this.limit = limit;
    leds = Measuring.of(frames.info(), posts);
    thread = new Thread(this::watch, "watch " + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      boolean more = true;
      while (more) {
        Frame frame = frames.next();
        more = frame != null && take(frame);
      }
    } catch (VideoException | RuntimeException | Error e) {
      synchronized (leds) {
        failure = e;
      }
    } finally {
      synchronized (leds) {
        ended = true;
        leds.notifyAll();
      }
    }
  }

  /** Measures a frame, and tells whether more are wanted. */
  private boolean take(Frame frame) {
    synchronized (leds) {
      if (closed) {
        frame.close();
        return false;
      }
      times.add(frame.time());
      leds.accept(frame);
      leds.notifyAll();
      return length() < limit;
    }
  }

  @Override
  public Footage next() throws VideoException {
    Measured light;
    synchronized (leds) {
      await(looked + Math.max(STEP, STEP_SHARE * looked));
      looked = length();
      light = measured();
    }
    return leds.explain(light, catalogue);
  }

  @Override
  public Footage latest() throws VideoException {
    Measured light;
    synchronized (leds) {
      await(0);
      light = measured();
    }
    return leds.explain(light, catalogue);
  }

  /**
   * Presentation time in seconds of the newest frame, waiting for the first one.
   *
   * @throws VideoException if the source cannot be read, or was lost; the message is one line
   */
  public double now() throws VideoException {
    synchronized (leds) {
      await(0);
      return times.get(times.size() - 1);
    }
  }

  private double length() {
    return times.isEmpty() ? 0 : times.get(times.size() - 1) - times.get(0);
  }

  private void await(double seconds) throws VideoException {
    while ((times.isEmpty() || length() < seconds) && !ended) {
      try {
        leds.wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new VideoException(name + ": interrupted while waiting for its pictures");
      }
    }
    Throwable problem = failure;
    if (problem instanceof VideoException) {
      throw new VideoException(String.valueOf(problem.getMessage()));
    }
    if (problem != null) {
      throw new IllegalStateException(name + " could not be watched: " + problem, problem);
    }
    if (times.isEmpty()) {
      throw new VideoException(name + ": there was no picture");
    }
  }

  private Measured measured() {
    return new Measured(name, frames.info(), times, leds.traces(), leds.notes(), ended);
  }

  @Override
  public void close() {
    synchronized (leds) {
      closed = true;
    }
    frames.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leds.close();
  }
}
