package io.telltale.live;

import io.telltale.video.Frame;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Frames between who takes them and who looks at them; the oldest go when there are too many. */
final class NewestFrames implements AutoCloseable {
  /** A fifth of a second at 30 frames a second, which a look at everything may take. */
  private static final int MOST = 6;

  private final Deque<Frame> frames = new ArrayDeque<>();
  private boolean ended;
  private long dropped;

  /** Adds the newest; never waits. */
  synchronized void add(Frame frame) {
    if (ended) {
      frame.close();
      return;
    }
    if (frames.size() == MOST) {
      frames.removeFirst().close();
      dropped++;
    }
    frames.addLast(frame);
    notifyAll();
  }

  /** Waits for the oldest there is; null when there will be none. */
  synchronized @Nullable Frame take() throws InterruptedException {
    while (frames.isEmpty() && !ended) {
      wait();
    }
    return frames.pollFirst();
  }

  /** No more will come. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** How many went unseen. */
  synchronized long dropped() {
    return dropped;
  }

  @Override
  public synchronized void close() {
    end();
    frames.forEach(Frame::close);
    frames.clear();
  }
}
