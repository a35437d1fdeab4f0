package io.telltale.video;

/**
 * What a source says of itself before its first frame.
 *
 * @param codec FFmpeg's short name, such as {@code h264}
 * @param width of a stored frame in pixels, before rotation
 * @param height of a stored frame in pixels, before rotation
 * @param rotation by which a stored frame must be turned clockwise to stand upright: 0, 90, 180 or
 *     270 degrees
 * @param seconds length that the container claims, NaN where it claims none; for progress only
 */
public record VideoInfo(String codec, int width, int height, int rotation, double seconds) {
  public VideoInfo {
    if (rotation != 0 && rotation != 90 && rotation != 180 && rotation != 270) {
      throw new IllegalArgumentException(
          "rotation must be 0, 90, 180 or 270 degrees, was " + rotation);
    }
  }

  /** Width of the upright picture in pixels. */
  public int uprightWidth() {
    return rotation % 180 == 0 ? width : height;
  }

  /** Height of the upright picture in pixels. */
  public int uprightHeight() {
    return rotation % 180 == 0 ? height : width;
  }
}
