package io.telltale.video;

import java.nio.ByteBuffer;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Reads the rows of one plane across an area of the picture, one bulk copy a row. Not thread-safe.
 */
final class PlaneReader {
  private final ByteBuffer bytes;
  private final int step;
  private final int sampleBytes;
  private final int shiftX;
  private final int shiftY;
  private final int first;
  private final int width;
  private final byte[] raw;
  private final int[] codes;

  /**
   * @param plane 0, 1, 2 for y, u, v
   * @param area in pixels of the frame
   */
  PlaneReader(Frame frame, int plane, Rect area) {
    Mat mat = frame.plane(plane);
    bytes = frame.bytes(plane);
    sampleBytes = (int) mat.elemSize1();
    step = (int) mat.step1() * sampleBytes;
    shiftX = shift(frame.width(), mat.cols());
    shiftY = shift(frame.height(), mat.rows());
    first = area.x >> shiftX;
    int last = (area.x + area.width - 1) >> shiftX;
    width = last - first + 1;
    raw = new byte[width * sampleBytes];
    codes = new int[width];
  }

  /** How often a plane is halved against the frame, rounding up. */
  private static int shift(int whole, int part) {
    int shift = 0;
    while ((whole + (1 << shift) - 1) >> shift > part) {
      shift++;
    }
    return shift;
  }

  /** Samples of a row across the area. */
  int width() {
    return width;
  }

  /** The plane's row that a row of pixels lies in. */
  int row(int pixelRow) {
    return pixelRow >> shiftY;
  }

  /** How often the plane is halved across: a pixel's sample is its column shifted by as much. */
  int shiftX() {
    return shiftX;
  }

  /** Number in the plane's row of the first sample. */
  int first() {
    return first;
  }

  /**
   * The samples of a row of the plane.
   *
   * @return one number a sample, valid until the next call
   */
  int[] codes(int row) {
    bytes.get(row * step + first * sampleBytes, raw, 0, raw.length);
    if (sampleBytes == 1) {
      for (int i = 0; i < width; i++) {
        codes[i] = raw[i] & 0xff;
      }
    } else {
      for (int i = 0; i < width; i++) {
        codes[i] = (raw[2 * i] & 0xff) | (raw[2 * i + 1] & 0xff) << Byte.SIZE;
      }
    }
    return codes;
  }
}
