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
  private final int[] samples;
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
    samples = new int[last - first + 1];
    raw = new byte[samples.length * sampleBytes];
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
    return samples.length;
  }

  /** The plane's row that a row of pixels lies in. */
  int row(int pixelRow) {
    return pixelRow >> shiftY;
  }

  /** Index into what {@link #read} returns of the sample that a column of pixels lies in. */
  int column(int pixelColumn) {
    return (pixelColumn >> shiftX) - first;
  }

  /** The samples of a row of the plane; overwritten by the next call. */
  int[] read(int row) {
    bytes.get(row * step + first * sampleBytes, raw, 0, raw.length);
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          sampleBytes == 1
              ? raw[i] & 0xff
              : (raw[2 * i] & 0xff) | (raw[2 * i + 1] & 0xff) << Byte.SIZE;
    }
    return samples;
  }
}
