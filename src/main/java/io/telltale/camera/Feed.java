package io.telltale.camera;

import io.telltale.video.Frame;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import org.jspecify.annotations.Nullable;

/** One connection to a camera, from its opening until it breaks. */
interface Feed extends AutoCloseable {
  /** What it sends. */
  VideoInfo info();

  /**
   * Waits for the next frame.
   *
   * @param clock asked for its time as soon as it is here
   * @return null if the camera ended the stream
   * @throws VideoException if the connection is broken or silent; one line for the user
   */
  @Nullable Frame next(CaptureClock clock) throws VideoException;

  /** Ends a waiting {@link #next}; may be called from any thread. */
  void cancel();

  /** Ends the connection. Not while {@link #next} runs. */
  @Override
  void close();

  /** Makes a connection. */
  @FunctionalInterface
  interface Opener {
    /**
     * Connects.
     *
     * @param clock for the first frame
     * @param known what earlier connections sent, whose size frames must have; null for the first
     * @throws VideoException if that fails; one line for the user
     */
    Feed open(CaptureClock clock, @Nullable VideoInfo known) throws VideoException;
  }
}
