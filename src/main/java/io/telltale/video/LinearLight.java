package io.telltale.video;

import io.telltale.video.ColourCoding.Primaries;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opencv.core.Rect;

/**
 * Turns the numbers of a frame into light: twice the photons are twice the value.
 *
 * <p>Values are red, green and blue of the BT.709 primaries, whatever the frame's own are. They are
 * never negative, and 1 is nominal white: code 235 (of 255) in limited range, 255 in full range, 75
 * % of the signal in HLG, 203 cd/m² in PQ (ITU-R BT.2408). Highlights reach beyond 1.
 *
 * <p>Only the pixels that are asked for are converted, through tables. Each pixel takes the colour
 * of the chroma sample that it lies in, unblurred: a sum over a patch then counts every chroma
 * sample in it alike, and no colour appears that the file does not have. Immutable and thread-safe.
 */
public final class LinearLight {
  private static final Map<ColourCoding, LinearLight> ALL = new ConcurrentHashMap<>();

  /** Linear BT.2020 to linear BT.709, row by row (ITU-R BT.2407-0, section 2.2). */
  private static final float[] BT2020_TO_BT709 = {
    1.6605f, -0.5876f, -0.0728f, -0.1246f, 1.1329f, -0.0083f, -0.0182f, -0.1006f, 1.1187f
  };

  private final ColourCoding coding;
  private final YuvTables tables;

  /** Light of every sum that the tables come to, from the least on: no pixel need be compared. */
  private final float[] light;

  private final int least;
  private final float clipLevel;

  private LinearLight(ColourCoding coding) {
    this.coding = coding;
    this.tables = new YuvTables(coding);
    this.least = tables.least();
    this.light = ofEverySum(TransferFunction.table(coding.transfer()), least, tables.most());
    this.clipLevel = (float) TransferFunction.clipLevel(coding.transfer());
  }

  /** The nearest entry of a table for each sum, also for those beyond it. */
  private static float[] ofEverySum(float[] table, int least, int most) {
    float[] all = new float[most - least + 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = table[Math.max(0, Math.min(table.length - 1, i + least))];
    }
    return all;
  }

  /** The converter for a coding. Cheap: each is made once. */
  public static LinearLight of(ColourCoding coding) {
    return ALL.computeIfAbsent(coding, LinearLight::new);
  }

  /**
   * Light from which a channel is at the end of the camera's scale, so that it may have been any
   * amount brighter: two codes (of 255) below the end, by which compression makes clipped areas
   * ripple. About 0.98, or more in HLG and PQ.
   */
  public float clipLevel() {
    return clipLevel;
  }

  /**
   * Converts a rectangle of a frame.
   *
   * @param frame open, of this converter's coding
   * @param area in pixels of the stored frame, wholly inside it
   * @param rgb receives red, green, blue of each pixel, row by row; at least 3 · width · height
   *     long
   * @throws IllegalArgumentException if the area reaches out of the frame, {@code rgb} is too short
   *     or the frame is coded in another way
   */
  public void patch(Frame frame, Rect area, float[] rgb) {
    patch(frame, area, 1, rgb);
  }

  /**
   * Converts every {@code step}th pixel of a rectangle of a frame, across and down.
   *
   * @param frame open, of this converter's coding
   * @param area in pixels of the stored frame, wholly inside it
   * @param step 1 for every pixel
   * @param rgb receives red, green, blue of each pixel, row by row; a row is {@code ceil(width /
   *     step)} pixels, and there are {@code ceil(height / step)} rows
   * @throws IllegalArgumentException as {@link #patch(Frame, Rect, float[])}
   */
  public void patch(Frame frame, Rect area, int step, float[] rgb) {
    if (step < 1) {
      throw new IllegalArgumentException("step must be at least 1 pixel, was " + step);
    }
    int columns = (area.width + step - 1) / step;
    int rows = (area.height + step - 1) / step;
    check(frame, area, 3 * columns * rows, rgb);
    Readers readers =
        new Readers(
            new PlaneReader(frame, 0, area),
            new PlaneReader(frame, 1, area),
            new PlaneReader(frame, 2, area));
    for (int row = 0; row < rows; row++) {
      readers.toRow(area.y + row * step);
      convert(readers, step, rgb, 3 * columns * row, 3 * columns * (row + 1));
    }
    if (coding.primaries() == Primaries.BT2020) {
      toBt709(rgb, 3 * columns * rows);
    }
  }

  /** Of an area's luma, blue and red difference. */
  private record Readers(PlaneReader y, PlaneReader u, PlaneReader v) {
    void toRow(int pixelRow) {
      y.toRow(pixelRow);
      u.toRow(pixelRow);
      v.toRow(pixelRow);
    }
  }

  /** Converts a row into {@code rgb} from {@code start} to before {@code end}. */
  private void convert(Readers readers, int step, float[] rgb, int start, int end) {
    PlaneReader luma = readers.y;
    PlaneReader blueDifference = readers.u;
    float[] table = light;
    int chroma = -1;
    int red = 0;
    int green = 0;
    int blue = 0;
    int column = 0;
    for (int out = start; out < end; out += 3, column += step) {
      int sample = blueDifference.sample(column);
      if (sample != chroma) {
        chroma = sample;
        int u = blueDifference.code(sample);
        int v = readers.v.code(sample);
        red = tables.red(v) - least;
        green = tables.green(u, v) - least;
        blue = tables.blue(u) - least;
      }
      int level = tables.luma(luma.code(column));
      rgb[out] = table[level + red];
      rgb[out + 1] = table[level + green];
      rgb[out + 2] = table[level + blue];
    }
  }

  private void check(Frame frame, Rect area, int length, float[] rgb) {
    if (!frame.coding().equals(coding)) {
      throw new IllegalArgumentException(
          "the frame must be coded as " + coding + ", was " + frame.coding());
    }
    boolean inside =
        area.x >= 0
            && area.y >= 0
            && area.width >= 1
            && area.height >= 1
            && area.x + area.width <= frame.width()
            && area.y + area.height <= frame.height();
    if (!inside) {
      throw new IllegalArgumentException(
          "the area must lie inside %dx%d pixels, was %s"
              .formatted(frame.width(), frame.height(), area));
    }
    if (rgb.length < length) {
      throw new IllegalArgumentException(
          "rgb must hold %d values, was %d".formatted(length, rgb.length));
    }
  }

  private static void toBt709(float[] rgb, int length) {
    float[] m = BT2020_TO_BT709;
    for (int i = 0; i < length; i += 3) {
      float r = rgb[i];
      float g = rgb[i + 1];
      float b = rgb[i + 2];
      rgb[i] = Math.max(0, m[0] * r + m[1] * g + m[2] * b);
      rgb[i + 1] = Math.max(0, m[3] * r + m[4] * g + m[5] * b);
      rgb[i + 2] = Math.max(0, m[6] * r + m[7] * g + m[8] * b);
    }
  }
}
