package io.telltale.live;

import io.telltale.report.Report;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.VideoException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A camera being watched: one thread takes its frames, one looks at them, one explains. Ends when
 * the camera ends, or when it is closed. Thread-safe.
 */
public final class LiveSession implements AutoCloseable {
  /** Seconds that the explaining under way may take when all ends. */
  private static final long ENDING = 10;

  private final FrameSource camera;
  private final LiveReader reader;
  private final FrameTap tap;
  private final LiveListener listener;
  private final RateWatch rate = new RateWatch();
  private final NewestFrames frames = new NewestFrames();
  private final ExecutorService explaining = Executors.newSingleThreadExecutor(daemon("explain"));
  private final Thread taking = daemon("camera").newThread(this::takeFrames);
  private final Thread looking = daemon("look").newThread(this::lookAtFrames);
  private volatile @Nullable Throwable failure;
  private @Nullable Report last;

  /** Shown every frame before it is looked at, by the thread that takes them from the camera. */
  @FunctionalInterface
  public interface FrameTap {
    /** Nobody is shown anything. */
    FrameTap NONE = frame -> {};

    /** A frame, which must not be kept or closed. */
    void frame(Frame frame) throws VideoException;
  }

  /**
   * Begins to watch.
   *
   * @param source the camera's name in reports
   * @param camera belongs to this object from now on
   */
  public LiveSession(
      String source, FrameSource camera, LiveOptions options, LiveListener listener, FrameTap tap) {
    this.camera = camera;
    this.tap = tap;
    this.listener = listener;
    this.reader = new LiveReader(source, camera.info(), options, listener, this::unhurried);
    taking.start();
    looking.start();
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, "live-" + name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Rests so many times as long as a task took, which keeps up to two cores busy meanwhile. */
  private static final int REST = 2;

  /** Runs a task, and rests: most of the time is left for everything else. */
  private void unhurried(Runnable task) {
    explaining.execute(
        () -> {
          long begun = System.nanoTime();
          task.run();
          try {
            TimeUnit.NANOSECONDS.sleep(REST * (System.nanoTime() - begun));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** What reads it, so that another LED can be chosen. */
  public LiveReader reader() {
    return reader;
  }

  /** Frames that were not looked at because looking took too long. */
  public long dropped() {
    return frames.dropped();
  }

  private void takeFrames() {
    try {
      for (Frame frame = camera.next(); frame != null; frame = camera.next()) {
        rate.frame(frame.time()).ifPresent(it -> it.tell(listener));
        tap.frame(frame);
        frames.add(frame);
      }
    } catch (VideoException | RuntimeException | Error e) {
      failure = e;
    } finally {
      frames.end();
    }
  }

  private void lookAtFrames() {
    boolean any = false;
    try {
      for (Frame frame = frames.take(); frame != null; frame = frames.take()) {
        any = true;
        reader.accept(frame);
      }
      if (any) {
        Report report = reader.report();
        synchronized (this) {
          last = report;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failure = e;
      camera.close();
    } finally {
      frames.close();
      reader.close();
    }
  }

  /**
   * Waits until the camera has ended or this was closed.
   *
   * @return what was seen last; empty if nothing was
   * @throws VideoException if the camera failed for good
   */
  public Optional<Report> await() throws VideoException, InterruptedException {
    looking.join();
    taking.join();
    Throwable failed = failure;
    if (failed instanceof VideoException e) {
      throw e;
    }
    if (failed != null) {
      throw new IllegalStateException("watching failed: " + failed, failed);
    }
    synchronized (this) {
      return Optional.ofNullable(last);
    }
  }

  /** Ends the watching; what was taken is still looked at. */
  @Override
  public void close() {
    camera.close();
    try {
      taking.join(TimeUnit.SECONDS.toMillis(ENDING));
      looking.join(TimeUnit.SECONDS.toMillis(ENDING));
      explaining.shutdownNow(); // it may be resting
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
