package io.telltale.camera;

/**
 * How a camera is to be used. Immutable; start from {@link #DEFAULT}.
 *
 * @param webcam how it is asked to be, if it is a webcam
 * @param silence seconds without a frame after which the connection counts as broken
 * @param patience seconds without a frame after which the camera is given up; infinite = never
 * @param listener told of trouble
 */
public record CameraOptions(
    WebcamOptions webcam, double silence, double patience, CameraListener listener) {
  /**
   * Slow cameras send a frame a second, so three seconds without one are a fault; never given up.
   */
  public static final CameraOptions DEFAULT =
      new CameraOptions(WebcamOptions.DEFAULT, 3, Double.POSITIVE_INFINITY, CameraListener.SILENT);

  public CameraOptions {
    if (!(silence > 0) || !(patience > 0)) {
      throw new IllegalArgumentException(
          "silence and patience must be above 0 s, were %s s and %s s"
              .formatted(silence, patience));
    }
  }

  /** The same with a webcam asked to be otherwise. */
  public CameraOptions asking(WebcamOptions newWebcam) {
    return new CameraOptions(newWebcam, silence, patience, listener);
  }

  /** The same with other limits in seconds. */
  public CameraOptions waiting(double newSilence, double newPatience) {
    return new CameraOptions(webcam, newSilence, newPatience, listener);
  }

  /** The same with somebody told of trouble. */
  public CameraOptions told(CameraListener newListener) {
    return new CameraOptions(webcam, silence, patience, newListener);
  }
}
