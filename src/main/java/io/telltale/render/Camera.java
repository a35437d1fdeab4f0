package io.telltale.render;

/**
 * A camera and the place it films in.
 *
 * @param name of the condition, as the truth tells it
 * @param width of the upright picture in pixels, even, 64 to 4096
 * @param height of the upright picture in pixels, even, 64 to 4096
 * @param rate when it takes frames
 * @param lens how the light looks
 * @param sensor how a frame is taken
 * @param automatics what the camera sets by itself
 * @param room where the device lies
 * @param motion how the camera moves
 */
public record Camera(
    String name,
    int width,
    int height,
    Rate rate,
    Lens lens,
    Sensor sensor,
    Automatics automatics,
    Room room,
    Motion motion) {
  public Camera {
    checkSize(width, height);
  }

  private static void checkSize(int width, int height) {
    Checks.range("width", width, 64, 4096);
    Checks.range("height", height, 64, 4096);
    if (width % 2 != 0 || height % 2 != 0) {
      throw new IllegalArgumentException(
          "width and height must be even, were " + width + "x" + height);
    }
  }

  /** The same camera with more or fewer pixels: all that is counted in pixels grows with them. */
  public Camera resized(int newWidth, int newHeight) {
    checkSize(newWidth, newHeight);
    double scale = Math.min(newWidth, newHeight) / (double) Math.min(width, height);
    return new Camera(
        name,
        newWidth,
        newHeight,
        rate,
        new Lens(lens.ledRadius() * scale, lens.overExposure(), lens.glow()),
        sensor,
        automatics,
        room,
        new Motion(
            motion.sway() * scale, motion.tremor() * scale, motion.drift() * scale, motion.zoom()));
  }

  /** The same camera in another place. */
  public Camera in(Room other) {
    return new Camera(name, width, height, rate, lens, sensor, automatics, other, motion);
  }
}
