package io.telltale.video;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A source that reads another one ahead in a thread of its own, so that decoding and looking at
 * frames overlap. Not thread-safe towards its caller.
 */
public final class ReadAhead implements FrameSource {
  /** Frames waiting at most: enough to smooth out the decoder's bursts. */
  private static final int MAX_FRAMES = 8;

  /** Bytes waiting at most, for pictures larger than 1080p: 128 MiB. */
  private static final long MAX_BYTES = 128L << 20;

  private final FrameSource source;
  private final Thread thread;
  private final Queue<Frame> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable failure;

  /**
   * Starts reading at once.
   *
   * @param source belongs to this object from now on
   */
  public ReadAhead(FrameSource source) {
    this.source = source;
    this.thread = new Thread(this::read, "read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try {
      Frame frame;
      do {
        frame = source.next();
      } while (frame != null && offer(frame));
    } catch (VideoException | RuntimeException | Error e) {
      synchronized (waiting) {
        failure = e;
      }
    } finally {
      synchronized (waiting) {
        ended = true;
        waiting.notifyAll();
      }
    }
  }

  /** Waits for room; false if nobody wants frames any more. */
  private boolean offer(Frame frame) throws VideoException {
    synchronized (waiting) {
      try {
        while (!closed && isFull()) {
          await();
        }
      } catch (VideoException e) {
        frame.close();
        throw e;
      }
      if (closed) {
        frame.close();
        return false;
      }
      waiting.add(frame);
      waitingBytes += frame.bytes();
      waiting.notifyAll();
      return true;
    }
  }

  private boolean isFull() {
    return waiting.size() >= MAX_FRAMES || waitingBytes >= MAX_BYTES;
  }

  private void await() throws VideoException {
    try {
      waiting.wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VideoException("reading was interrupted");
    }
  }

  @Override
  public VideoInfo info() {
    return source.info();
  }

  @Override
  public @Nullable Frame next() throws VideoException {
    synchronized (waiting) {
      while (waiting.isEmpty() && !ended) {
        await();
      }
      Frame frame = waiting.poll();
      if (frame == null) {
        rethrow();
        return null;
      }
      waitingBytes -= frame.bytes();
      waiting.notifyAll();
      return frame;
    }
  }

  private void rethrow() throws VideoException {
    if (failure instanceof VideoException e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException("decoding failed", failure);
    }
  }

  /** As of the source; complete once {@link #next} has returned null. */
  @Override
  public List<String> warnings() {
    synchronized (waiting) {
      return ended ? source.warnings() : List.of();
    }
  }

  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.notifyAll();
    }
    boolean interrupted = join();
    waiting.forEach(Frame::close);
    waiting.clear();
    source.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the thread come what may, since it is inside native code; true if interrupted. */
  private boolean join() {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }
}
