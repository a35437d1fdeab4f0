package io.telltale.camera;

import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a camera, without end, as they arrive. Where the connection breaks it is made
 * again, with growing pauses; the times of the frames tell the gap.
 *
 * <p>{@link #next} is for one thread at a time; {@link #close} may be called from any and ends it.
 */
public final class CameraSource implements FrameSource {
  /** Seconds before the first try to connect again, and at most before any. */
  private static final double FIRST_PAUSE = 0.5;

  private static final double LONGEST_PAUSE = 8;

  /** Seconds between two looks for whether it was closed meanwhile. */
  private static final double NAP = 0.1;

  /** Milliseconds that closing waits for the reader, who closes what is left. */
  private static final long CLOSING = 1000;

  private final Feed.Opener opener;
  private final CameraOptions options;
  private final Timepiece timepiece;
  private final CaptureClock clock;
  private final VideoInfo info;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Feed feed;
  private volatile boolean closed;
  private double lastFrame;
  private int jumps;

  CameraSource(Feed.Opener opener, CameraOptions options, Timepiece timepiece)
      throws VideoException {
    this.opener = opener;
    this.options = options;
    this.timepiece = timepiece;
    this.clock = new CaptureClock(timepiece);
    Feed first = opener.open(clock, null);
    this.feed = first;
    this.info = first.info();
    this.lastFrame = timepiece.seconds();
  }

  /**
   * Connects to a camera and waits for its first picture.
   *
   * @param where a webcam's number or name, or the address of a network camera: {@code http://} or
   *     {@code https://} for one that sends JPEG pictures, {@code rtsp://}
   * @throws VideoException if there is no such camera or it sends no pictures; one line for the
   *     user
   */
  public static CameraSource open(String where, CameraOptions options) throws VideoException {
    CameraAddress address = CameraAddress.of(where);
    return new CameraSource(
        (clock, known) -> Feeds.open(address, options, clock, known), options, Timepiece.SYSTEM);
  }

  /**
   * How reports name a camera: its address without user and password.
   *
   * @param where as for {@link #open}
   * @throws VideoException if no camera can be meant; one line for the user
   */
  public static String nameOf(String where) throws VideoException {
    return CameraAddress.of(where).shown();
  }

  @Override
  public VideoInfo info() {
    return info;
  }

  /**
   * The next frame, however long it takes.
   *
   * @return null once it is closed
   * @throws VideoException if there was none for as long as the options have patience
   */
  @Override
  public @Nullable Frame next() throws VideoException {
    reading.lock();
    try {
      double pause = FIRST_PAUSE;
      while (!closed) {
        Frame frame = attempt();
        if (frame != null) {
          lastFrame = timepiece.seconds();
          return frame;
        }
        waitAWhile(pause);
        pause = Math.min(LONGEST_PAUSE, 2 * pause);
      }
      return null;
    } finally {
      if (closed) {
        dropFeed();
      }
      reading.unlock();
    }
  }

  /** A frame, or null after telling what is wrong. */
  private @Nullable Frame attempt() throws VideoException {
    try {
      Feed open = feed;
      boolean fresh = open == null;
      if (open == null) {
        clock.reconnected();
        open = opener.open(clock, info);
        feed = open;
      }
      Frame frame = open.next(clock);
      if (frame == null) {
        throw new VideoException("the camera ended the stream");
      }
      told(fresh);
      return frame;
    } catch (VideoException e) {
      dropFeed();
      if (!closed) {
        complain(String.valueOf(e.getMessage()));
      }
      return null;
    }
  }

  private void told(boolean fresh) {
    if (fresh) {
      options.listener().resumed();
    }
    if (clock.jumps() > jumps) {
      jumps = clock.jumps();
      options.listener().trouble("the camera's clock jumped; its times are joined up");
    }
  }

  private void complain(String problem) throws VideoException {
    if (timepiece.seconds() - lastFrame > options.patience()) {
      throw new VideoException("%s; gave up after %.0f s".formatted(problem, options.patience()));
    }
    options.listener().trouble(problem + "; trying again");
  }

  private void waitAWhile(double seconds) throws VideoException {
    double until = timepiece.seconds() + seconds;
    try {
      for (double left = seconds; left > 0 && !closed; left = until - timepiece.seconds()) {
        timepiece.pause(Math.min(NAP, left));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VideoException("waiting for the camera was interrupted");
    }
  }

  private void dropFeed() {
    Feed old = feed;
    feed = null;
    if (old != null) {
      old.close();
    }
  }

  /** Ends the connection and a waiting {@link #next}. */
  @Override
  public void close() {
    closed = true;
    Feed open = feed;
    if (open != null) {
      open.cancel();
    }
    try {
      // Who is connecting just now may take longer, and closes what comes of it.
      if (reading.tryLock(CLOSING, TimeUnit.MILLISECONDS)) {
        dropFeed();
        reading.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
