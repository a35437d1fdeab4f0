package io.telltale;

/** Told how far the reading of one video has come. Called from the thread that reads. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (seconds, of) -> {};

  /**
   * A frame was read.
   *
   * @param seconds how much of what was asked for is read, from 0
   * @param of the whole length in seconds that the file claims, or NaN where it claims none
   */
  void reached(double seconds, double of);
}
