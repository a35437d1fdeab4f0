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
  private final int left;
  private final byte[] raw;
  private int row = -1;

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
    left = area.x - (first << shiftX);
    int last = (area.x + area.width - 1) >> shiftX;
    raw = new byte[(last - first + 1) * sampleBytes];
  }

  /** How often a plane is halved against the frame, rounding up. */
  private static int shift(int whole, int part) {
    int shift = 0;
    while ((whole + (1 << shift) - 1) >> shift > part) {
      shift++;
    }
    return shift;
  }

  /** The sample that a column of the area lies in, counted from the first one in the area. */
  int sample(int column) {
    return (left + column) >> shiftX;
  }

  /** Goes to the plane's row that a row of pixels lies in. */
  void toRow(int pixelRow) {
    if (pixelRow >> shiftY != row) {
      row = pixelRow >> shiftY;
      bytes.get(row * step + first * sampleBytes, raw, 0, raw.length);
    }
  }

  /** A sample of the row, counted from the first one in the area. */
  int code(int sample) {
    return sampleBytes == 1 ? raw[sample] & 0xff : wideCode(sample);
  }

  private int wideCode(int sample) {
    return (raw[2 * sample] & 0xff) | (raw[2 * sample + 1] & 0xff) << Byte.SIZE;
  }
}
