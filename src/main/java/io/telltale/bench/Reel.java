package io.telltale.bench;

import io.telltale.sample.LedTrace;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.VideoException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A camera that stays open while one recording after the other is made with it. A thread of its own
 * takes the frames in between as well, so that none of them is old when the next recording begins.
 * For one caller at a time.
 */
final class Reel implements AutoCloseable {
  private final String name;
  private final FrameSource camera;
  private final List<Post> posts;
  private final Thread thread;
  private final List<Double> times = new ArrayList<>();
  private @Nullable Measuring filming;
  private @Nullable Throwable failure;
  private boolean ended;

  /**
   * Begins to take frames.
   *
   * @param name of the camera in reports
   * @param camera belongs to this object from now on
   * @param post the LED, somewhere or at a place
   */
  Reel(String name, FrameSource camera, Post post) {
    this.name = name;
    this.camera = camera;
    this.posts = List.of(post);
    thread = new Thread(this::watch, "reel");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      for (Frame frame = camera.next(); frame != null; frame = camera.next()) {
        take(frame);
      }
    } catch (VideoException | RuntimeException | Error e) {
      synchronized (this) {
        failure = e;
      }
    } finally {
      synchronized (this) {
        ended = true;
        notifyAll();
      }
    }
  }

  private synchronized void take(Frame frame) {
    if (filming == null) {
      frame.close();
      return;
    }
    times.add(frame.time());
    filming.accept(frame);
    notifyAll();
  }

  /**
   * Films for so many seconds, from the next frame on.
   *
   * @throws VideoException if the camera is lost; one line for the user
   */
  synchronized Measured film(double seconds) throws VideoException {
    times.clear();
    try (Measuring leds = Measuring.of(camera.info(), posts)) {
      filming = leds;
      while (!ended && (times.isEmpty() || length() < seconds)) {
        wait();
      }
      if (length() < seconds) {
        throw lost();
      }
      List<LedTrace> traces = leds.traces();
      return new Measured(name, camera.info(), times, traces, leds.notes(), true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VideoException(name + ": interrupted while filming");
    } finally {
      filming = null;
    }
  }

  private double length() {
    return times.isEmpty() ? 0 : times.get(times.size() - 1) - times.get(0);
  }

  private VideoException lost() {
    Throwable problem = failure;
    if (problem != null && !(problem instanceof VideoException)) {
      throw new IllegalStateException(name + " could not be watched: " + problem, problem);
    }
    return new VideoException(
        problem == null ? name + ": the camera ended" : String.valueOf(problem.getMessage()));
  }

  @Override
  public void close() {
    camera.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
