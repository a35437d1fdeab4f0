package io.telltale.render;

/** Converts red, green, blue to luma and halved chroma (ITU-R BT.601). */
final class Yuv {
  private static final float RED = 0.299f;
  private static final float GREEN = 0.587f;
  private static final float BLUE = 0.114f;

  private final float lumaScale;
  private final float lumaZero;
  private final float chromaScale;

  /** Full range is 0..255 as in JPEG; otherwise luma is 16..235 and chroma 16..240. */
  Yuv(boolean fullRange) {
    lumaScale = fullRange ? 1 : 219 / 255f;
    lumaZero = fullRange ? 0.5f : 16.5f;
    chromaScale = fullRange ? 1 : 224 / 255f;
  }

  /** From red, green, blue of each pixel, 0..255, row after row. */
  void convert(float[] rgb, Planes to) {
    for (int y = 0; y < to.height; y += 2) {
      for (int x = 0; x < to.width; x += 2) {
        block(rgb, to, x, y);
      }
    }
  }

  private void block(float[] rgb, Planes to, int x, int y) {
    float red = 0;
    float blue = 0;
    float sum = 0;
    for (int corner = 0; corner < 4; corner++) {
      int pixel = (y + (corner >> 1)) * to.width + x + (corner & 1);
      float r = rgb[pixel * 3];
      float b = rgb[pixel * 3 + 2];
      float luma = RED * r + GREEN * rgb[pixel * 3 + 1] + BLUE * b;
      to.luma[pixel] = (byte) (luma * lumaScale + lumaZero);
      red += r;
      blue += b;
      sum += luma;
    }
    int at = (y / 2) * (to.width / 2) + x / 2;
    to.blue[at] = chroma((blue - sum) / 4 / (2 * (1 - BLUE)));
    to.red[at] = chroma((red - sum) / 4 / (2 * (1 - RED)));
  }

  private byte chroma(float difference) {
    return (byte) Math.min(255, (int) (difference * chromaScale + 128.5f));
  }
}
