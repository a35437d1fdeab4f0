package io.telltale.camera;

/**
 * How a webcam is asked to be; network cameras have their own settings. Immutable; start from
 * {@link #DEFAULT}.
 *
 * @param width in pixels; it takes the nearest size that it has
 * @param height in pixels
 * @param fixed whether its exposure and white balance are to stay as they are
 * @param exposure how long a frame is to gather light where that is fixed, in seconds; NaN = as
 *     long as the camera found right
 */
public record WebcamOptions(int width, int height, boolean fixed, double exposure) {
  /**
   * 720p, because the LED is small and more pixels cost time; with the camera's automatics, which
   * find something to be seen in any light.
   */
  public static final WebcamOptions DEFAULT = new WebcamOptions(1280, 720, false, Double.NaN);

  public WebcamOptions {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture must be at least 1x1 pixels, was " + width + "x" + height);
    }
    if (exposure <= 0 || Double.isInfinite(exposure)) {
      throw new IllegalArgumentException("an exposure must be above 0 s, was " + exposure + " s");
    }
  }

  /** The same with another size in pixels. */
  public WebcamOptions sized(int newWidth, int newHeight) {
    return new WebcamOptions(newWidth, newHeight, fixed, exposure);
  }

  /**
   * The same with exposure and white balance that stay as they are.
   *
   * @param newExposure in seconds, NaN = as the camera found right
   */
  public WebcamOptions fixedAt(double newExposure) {
    return new WebcamOptions(width, height, true, newExposure);
  }
}
