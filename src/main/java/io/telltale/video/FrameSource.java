package io.telltale.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames in order of presentation time. Not thread-safe; the frames themselves may be handed to
 * another thread.
 */
public interface FrameSource extends AutoCloseable {

  /** What the source says of itself. */
  VideoInfo info();

  /**
   * The next frame, which the caller must close, or null at the end.
   *
   * @throws VideoException if the source cannot be read on
   */
  @Nullable Frame next() throws VideoException;

  /**
   * What went wrong without stopping the reading, such as a file that is cut off: one line for the
   * user each. Complete once {@link #next} has returned null.
   */
  default List<String> warnings() {
    return List.of();
  }

  @Override
  void close();
}
