package io.telltale.bench;

import io.telltale.video.VideoException;

/** Where light is recorded: a file, which is known as a whole, or a camera. Not thread-safe. */
public interface LightSource extends AutoCloseable {

  /**
   * Waits until there is more to see than at the call before.
   *
   * @return all that was seen from the beginning, or as much of it as is kept
   * @throws VideoException if the source cannot be read, or was lost; the message is one line
   */
  Footage next() throws VideoException;

  /**
   * All that was seen until now, without waiting for more than a first picture.
   *
   * @throws VideoException if the source cannot be read, or was lost; the message is one line
   */
  Footage latest() throws VideoException;

  @Override
  void close();
}
