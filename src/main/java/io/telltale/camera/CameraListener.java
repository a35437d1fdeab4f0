package io.telltale.camera;

/** Told what happens to a camera. Called from the thread that reads it. */
public interface CameraListener {
  /** Tells nobody. */
  CameraListener SILENT = new CameraListener() {};

  /**
   * No frames come, or not as they should.
   *
   * @param what one line for the user: what is wrong and what is being done about it
   */
  default void trouble(String what) {}

  /**
   * Something about the camera that is good to know and no trouble.
   *
   * @param what one line for the user
   */
  default void noted(String what) {}

  /** Frames come again. */
  default void resumed() {}
}
