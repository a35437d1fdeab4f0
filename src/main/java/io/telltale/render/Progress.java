package io.telltale.render;

/** Told of each frame that is done. */
@FunctionalInterface
public interface Progress {
  /** Nobody is told. */
  Progress NONE = (done, total) -> {};

  /** So many of so many frames are done. */
  void frame(int done, int total);
}
