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

  /** Number of the sample that a column of pixels lies in. */
  int column(int pixelColumn) {
    return (pixelColumn >> shiftX) - first;
  }

  /** Goes to a row of the plane. */
  void go(int row) {
    bytes.get(row * step + first * sampleBytes, raw, 0, raw.length);
  }

  /** A sample of the row that it is at. */
  int sample(int column) {
    return sampleBytes == 1
        ? raw[column] & 0xff
        : (raw[2 * column] & 0xff) | (raw[2 * column + 1] & 0xff) << Byte.SIZE;
  }
}
