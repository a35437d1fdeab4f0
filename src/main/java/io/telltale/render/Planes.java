package io.telltale.render;

/**
 * A developed picture: 8-bit luma and the two chroma planes at half the size each way, row after
 * row without gaps. Mutable: one is filled again for each frame.
 */
final class Planes {
  final int width;
  final int height;
  final byte[] luma;
  final byte[] blue;
  final byte[] red;

  /** Sides in pixels, both even. */
  Planes(int width, int height) {
    this.width = width;
    this.height = height;
    luma = new byte[width * height];
    blue = new byte[width * height / 4];
    red = new byte[width * height / 4];
  }

  /** This picture turned by a multiple of 90 degrees clockwise. */
  Planes turned(int degrees) {
    if (degrees == 0) {
      return this;
    }
    boolean swaps = degrees % 180 != 0;
    Planes turned = new Planes(swaps ? height : width, swaps ? width : height);
    turn(luma, width, height, turned.luma, degrees);
    turn(blue, width / 2, height / 2, turned.blue, degrees);
    turn(red, width / 2, height / 2, turned.red, degrees);
    return turned;
  }

  private static void turn(byte[] from, int width, int height, byte[] to, int degrees) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int index =
            switch (degrees) {
              case 90 -> x * height + height - 1 - y;
              case 180 -> (height - 1 - y) * width + width - 1 - x;
              default -> (width - 1 - x) * height + y;
            };
        to[index] = from[y * width + x];
      }
    }
  }
}
