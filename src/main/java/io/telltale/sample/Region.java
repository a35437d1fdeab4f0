package io.telltale.sample;

/**
 * A rectangle of the upright picture, that is after the file's own rotation.
 *
 * @param x left edge in pixels, from the left border of the picture; may be negative where the
 *     rectangle reaches out of view
 * @param y top edge in pixels, from the upper border of the picture
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Region(int x, int y, int width, int height) {
  public Region {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a region must be at least 1x1 pixels, was " + width + "x" + height);
    }
  }

  /** The horizontal centre in pixels. */
  public double centreX() {
    return x + width / 2.0;
  }

  /** The vertical centre in pixels. */
  public double centreY() {
    return y + height / 2.0;
  }
}
