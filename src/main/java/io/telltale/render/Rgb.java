package io.telltale.render;

/**
 * Linear light as a camera's three kinds of pixel see it, or factors for the three.
 *
 * @param red part of white
 * @param green part of white
 * @param blue part of white
 */
record Rgb(double red, double green, double blue) {
  /** The same, so many times as bright. */
  Rgb times(double factor) {
    return new Rgb(red * factor, green * factor, blue * factor);
  }

  /** How bright it is, as eyes weigh it (ITU-R BT.709). */
  double luma() {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
