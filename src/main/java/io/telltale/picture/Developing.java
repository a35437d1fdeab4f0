package io.telltale.picture;

import io.telltale.video.Frame;
import io.telltale.video.LinearLight;
import java.awt.image.BufferedImage;
import org.opencv.core.Rect;

/** Makes pictures for the screen of frames. Not thread-safe. */
final class Developing {
  /** Entries of the table from light to code; the steepest part of the curve needs 12.92 · 255. */
  private static final int STEPS = 4096;

  private static final byte[] CODES = codes();

  private final int rotation;

  /**
   * For frames of one source.
   *
   * @param rotation by which they must be turned clockwise: 0, 90, 180 or 270 degrees
   */
  Developing(int rotation) {
    this.rotation = rotation;
  }

  /**
   * A part of a frame, upright, each pixel the mean light of {@code step} x {@code step} of its
   * own, so that a small LED stays as bright as it is.
   *
   * @param area in pixels of the stored frame; is cut to whole steps, at least one
   */
  BufferedImage develop(Frame frame, Rect area, int step) {
    LinearLight light = LinearLight.of(frame.coding());
    int width = Math.max(1, area.width / step);
    int height = Math.max(1, area.height / step);
    int across = Math.min(step, area.width);
    int down = Math.min(step, area.height);
    boolean turned = rotation % 180 != 0;
    BufferedImage image =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    float[] rgb = new float[3 * width * across * down];
    for (int y = 0; y < height; y++) {
      light.patch(frame, new Rect(area.x, area.y + y * down, width * across, down), rgb);
      for (int x = 0; x < width; x++) {
        put(image, x, y, mean(rgb, x, width, across, down));
      }
    }
    return image;
  }

  private static int mean(float[] rgb, int x, int width, int across, int down) {
    float[] sum = new float[3];
    for (int j = 0; j < down; j++) {
      int at = 3 * (j * width + x) * across;
      for (int i = 0; i < 3 * across; i++) {
        sum[i % 3] += rgb[at + i];
      }
    }
    float pixels = across * down;
    return code(sum[0] / pixels) << 16 | code(sum[1] / pixels) << 8 | code(sum[2] / pixels);
  }

  private void put(BufferedImage image, int x, int y, int rgb) {
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    switch (rotation) {
      case 90 -> image.setRGB(right - y, x, rgb);
      case 180 -> image.setRGB(right - x, bottom - y, rgb);
      case 270 -> image.setRGB(y, bottom - x, rgb);
      default -> image.setRGB(x, y, rgb);
    }
  }

  private static int code(float light) {
    return CODES[(int) (Math.max(0, Math.min(1, light)) * (STEPS - 1))] & 0xFF;
  }

  /** IEC 61966-2-1 (sRGB), which screens expect. */
  private static byte[] codes() {
    byte[] codes = new byte[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double light = i / (STEPS - 1.0);
      double signal = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      codes[i] = (byte) Math.round(255 * signal);
    }
    return codes;
  }
}
