package io.telltale.camera;

/**
 * How a camera is to be used. Immutable; start from {@link #DEFAULT}.
 *
 * @param width in pixels that a webcam is asked for; it takes the nearest that it has
 * @param height in pixels that a webcam is asked for
 * @param silence seconds without a frame after which the connection counts as broken
 * @param patience seconds without a frame after which the camera is given up; infinite = never
 * @param listener told of trouble
 */
public record CameraOptions(
    int width, int height, double silence, double patience, CameraListener listener) {
  /**
   * 720p, because the LED is small and more pixels cost time; slow cameras send a frame a second,
   * so three seconds without one are a fault; never given up.
   */
  public static final CameraOptions DEFAULT =
      new CameraOptions(1280, 720, 3, Double.POSITIVE_INFINITY, CameraListener.SILENT);

  public CameraOptions {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture must be at least 1x1 pixels, was " + width + "x" + height);
    }
    if (!(silence > 0) || !(patience > 0)) {
      throw new IllegalArgumentException(
          "silence and patience must be above 0 s, were %s s and %s s"
              .formatted(silence, patience));
    }
  }

  /** The same with a webcam asked for another size in pixels. */
  public CameraOptions sized(int newWidth, int newHeight) {
    return new CameraOptions(newWidth, newHeight, silence, patience, listener);
  }

  /** The same with other limits in seconds. */
  public CameraOptions waiting(double newSilence, double newPatience) {
    return new CameraOptions(width, height, newSilence, newPatience, listener);
  }

  /** The same with somebody told of trouble. */
  public CameraOptions told(CameraListener newListener) {
    return new CameraOptions(width, height, silence, patience, newListener);
  }
}
