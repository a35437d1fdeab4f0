package io.telltale.led;

import io.telltale.video.Frame;
import io.telltale.video.LinearLight;
import org.opencv.core.Rect;

/** The pixels around a light, told in radii from its centre. Reuses its buffer; not thread-safe. */
final class LightPatch {
  private final double reach;
  private final int across;
  private float[] rgb = new float[0];
  private int columns;
  private int rows;
  private double pitch;
  private double left;
  private double top;
  private float clipLevel;

  /**
   * @param reach of the patch from the centre, in radii of the light
   * @param across pixels read across the patch, up to twice as many: where it has more, some are
   *     skipped
   */
  LightPatch(double reach, int across) {
    this.reach = reach;
    this.across = across;
  }

  /**
   * Reads what of the patch is in view.
   *
   * @param x of the centre in stored pixels, inside the frame, as is {@code y}
   * @param radius of the light in stored pixels
   */
  void read(Frame frame, LinearLight light, double x, double y, double radius) {
    double pixels = reach * radius;
    int x0 = (int) Math.max(0, Math.floor(x - pixels));
    int y0 = (int) Math.max(0, Math.floor(y - pixels));
    int x1 = (int) Math.min(frame.width(), Math.ceil(x + pixels) + 1);
    int y1 = (int) Math.min(frame.height(), Math.ceil(y + pixels) + 1);
    int step = Math.max(1, (int) (2 * pixels / across));
    columns = (x1 - x0 + step - 1) / step;
    rows = (y1 - y0 + step - 1) / step;
    if (rgb.length < columns * rows * 3) {
      rgb = new float[columns * rows * 3];
    }
    light.patch(frame, new Rect(x0, y0, x1 - x0, y1 - y0), step, rgb);
    clipLevel = light.clipLevel();
    pitch = step / radius;
    left = (x0 + 0.5 - x) / radius;
    top = (y0 + 0.5 - y) / radius;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** The first column that lies {@code dx} radii or more right of the centre. */
  int column(double dx) {
    return ceil((dx - left) / pitch, columns);
  }

  /** The first row that lies {@code dy} radii or more below the centre. */
  int row(double dy) {
    return ceil((dy - top) / pitch, rows);
  }

  /** The next whole number, from 0 to {@code most}. */
  private static int ceil(double value, int most) {
    if (!(value > 0)) {
      return 0;
    }
    if (value >= most) {
      return most;
    }
    int whole = (int) value;
    return whole < value ? whole + 1 : whole;
  }

  /** How far right of the centre a column lies, in radii. */
  double dx(int column) {
    return left + column * pitch;
  }

  /** How far below the centre a row lies, in radii. */
  double dy(int row) {
    return top + row * pitch;
  }

  /**
   * Adds up the pixels of a row from a column to before another.
   *
   * @param out receives, added to what is there, from {@code at} on: the sums of red, green and
   *     blue; then how many pixels clip in each
   */
  void sum(int row, int from, int to, float[] out, int at) {
    for (int c = 0; c < 3; c++) {
      float sum = out[at + c];
      int clipped = 0;
      int end = (row * columns + to) * 3;
      for (int i = (row * columns + from) * 3 + c; i < end; i += 3) {
        float value = rgb[i];
        sum += value;
        clipped += value >= clipLevel ? 1 : 0;
      }
      out[at + c] = sum;
      out[at + 3 + c] += clipped;
    }
  }

  /** Linear light of a pixel, the mean of its channels. */
  double grey(int row, int column) {
    int at = (row * columns + column) * 3;
    return (rgb[at] + rgb[at + 1] + rgb[at + 2]) / 3;
  }
}
