package io.telltale.camera;

import io.telltale.video.VideoException;
import java.util.OptionalInt;

/**
 * The settings of a webcam, beside whoever reads its pictures. They belong to the camera: it keeps
 * them after this is closed, and until it loses power. Not thread-safe.
 */
interface CameraControls extends AutoCloseable {
  /** What can be set, with values as V4L2 has them. */
  enum Control {
    /** {@link #MANUAL}, or some automatic. */
    EXPOSURE_MODE,

    /** How long a frame gathers light, in units of 100 µs. */
    EXPOSURE_TIME,

    /** 1 = brightens dark pictures by itself. */
    AUTO_GAIN,

    /** 1 = takes fewer frames a second in the dark. */
    FALLING_RATE,

    /** 1 = adjusts its colours by itself. */
    AUTO_WHITE_BALANCE,

    /** The light that looks white, in kelvin. */
    WHITE_BALANCE
  }

  /** The exposure mode in which the time stays what it is set to. */
  int MANUAL = 1;

  /** What it is set to; empty where the camera has no such control or does not tell. */
  OptionalInt get(Control control);

  /**
   * Sets it; a value out of its range becomes the nearest one in it.
   *
   * @return whether the camera took it
   */
  boolean set(Control control, int value);

  /** Leaves the camera as it is set. */
  @Override
  void close();

  /** Reaches for the controls of a certain webcam. */
  @FunctionalInterface
  interface Opener {
    /**
     * Reaches for them, while its pictures are read.
     *
     * @throws VideoException if they are out of reach; one line for the user
     */
    CameraControls open() throws VideoException;
  }
}
