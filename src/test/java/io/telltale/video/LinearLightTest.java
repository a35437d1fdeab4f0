package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.telltale.video.ColourCoding.Matrix;
import io.telltale.video.ColourCoding.Primaries;
import io.telltale.video.ColourCoding.Transfer;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

class LinearLightTest {
  private static final ColourCoding HD =
      new ColourCoding(Matrix.BT709, false, Transfer.GAMMA, Primaries.BT709, 8);

  /** Rounding a sample to 8 bits moves light by less than this. */
  private static final Offset<Float> ROUNDING = within(0.012f);

  /** Codes of pure and mixed colours as the matrices' own recommendations tabulate them. */
  @ParameterizedTest
  @CsvSource({
    "BT601, false, 81, 90, 240, 1, 0, 0",
    "BT601, false, 145, 54, 34, 0, 1, 0",
    "BT601, false, 41, 240, 110, 0, 0, 1",
    "BT601, true, 76, 85, 255, 1, 0, 0",
    "BT709, false, 63, 102, 240, 1, 0, 0",
    "BT709, false, 173, 42, 26, 0, 1, 0",
    "BT709, false, 32, 240, 118, 0, 0, 1",
    "BT709, true, 54, 99, 255, 1, 0, 0",
    "BT2020, false, 74, 97, 240, 1, 0, 0",
    "BT709, false, 235, 128, 128, 1, 1, 1",
    "BT709, false, 16, 128, 128, 0, 0, 0",
    "BT709, true, 255, 128, 128, 1, 1, 1",
    "BT709, false, 126, 128, 128, 0.214, 0.214, 0.214",
  })
  void everyMatrixAndRangeGivesTheColourThatWasCoded(
      Matrix matrix, boolean full, int y, int u, int v, float red, float green, float blue) {
    ColourCoding coding = new ColourCoding(matrix, full, Transfer.GAMMA, Primaries.BT709, 8);

    float[] rgb = light(coding, y, u, v);

    assertThat(rgb).containsExactly(new float[] {red, green, blue}, ROUNDING);
  }

  /** Signals from the tables of ITU-R BT.2408: nominal white, and a grey of 18 %. */
  @ParameterizedTest
  @CsvSource({
    "GAMMA, 1.0, 1.0",
    "GAMMA, 0.5, 0.21404",
    "HLG, 0.75, 1.0",
    "HLG, 0.5, 0.31449",
    "HLG, 1.0, 3.77395",
    "PQ, 0.58068, 1.0",
    "PQ, 0.75183, 4.92611",
    "PQ, 0.50808, 0.49261",
  })
  void everyTransferFunctionGivesItsReferenceLight(Transfer transfer, double signal, float light) {
    ColourCoding coding = new ColourCoding(Matrix.BT2020, false, transfer, Primaries.BT709, 10);
    int code = (int) Math.round(64 + 876 * signal);

    float[] rgb = light(coding, code, 512, 512);

    assertThat(rgb[0]).isCloseTo(light, within(0.012f * light));
    assertThat(rgb[1]).isEqualTo(rgb[0]);
    assertThat(rgb[2]).isEqualTo(rgb[0]);
  }

  @Test
  void whiteStaysWhiteFromWidePrimariesAndRedGrowsStronger() {
    ColourCoding wide = new ColourCoding(Matrix.BT2020, false, Transfer.GAMMA, Primaries.BT2020, 8);

    assertThat(light(wide, 235, 128, 128)).containsExactly(new float[] {1, 1, 1}, ROUNDING);
    assertThat(light(wide, 74, 97, 240)).containsExactly(new float[] {1.66f, 0, 0}, within(0.02f));
  }

  @ParameterizedTest
  @EnumSource(Transfer.class)
  void lightGrowsWithTheSignalAndIsNeverNegative(Transfer transfer) {
    ColourCoding coding = new ColourCoding(Matrix.BT2020, false, transfer, Primaries.BT709, 10);
    float previous = -1;
    for (int code = 0; code < 1024; code++) {
      float light = light(coding, code, 512, 512)[1];
      assertThat(light).as("light of code %d", code).isGreaterThanOrEqualTo(Math.max(0, previous));
      previous = light;
    }
  }

  @ParameterizedTest
  @EnumSource(Transfer.class)
  void theLastCodeIsClippedAndNinetyFivePercentOfTheSignalIsNot(Transfer transfer) {
    ColourCoding coding = new ColourCoding(Matrix.BT709, true, transfer, Primaries.BT709, 8);
    LinearLight light = LinearLight.of(coding);
    double end = transfer == Transfer.PQ ? 0.75183 * 255 : 255;

    assertThat(light(coding, (int) Math.round(end), 128, 128)[0])
        .isGreaterThanOrEqualTo(light.clipLevel());
    assertThat(light(coding, (int) Math.round(0.95 * end), 128, 128)[0])
        .isLessThan(light.clipLevel());
  }

  @Test
  void aPatchIsThePartOfTheWholeWhereverItLies() {
    int width = 23;
    int height = 17;
    try (Frame frame = Frames.plain(HD, width, height, new int[] {0, 0, 0})) {
      Random random = new Random(7);
      for (Mat plane : new Mat[] {frame.y(), frame.u(), frame.v()}) {
        byte[] noise = new byte[(int) plane.total()];
        random.nextBytes(noise);
        plane.put(0, 0, noise);
      }
      float[] whole = new float[3 * width * height];
      LinearLight.of(HD).patch(frame, new Rect(0, 0, width, height), whole);

      for (int i = 0; i < 200; i++) {
        int x = random.nextInt(width);
        int y = random.nextInt(height);
        Rect area = new Rect(x, y, 1 + random.nextInt(width - x), 1 + random.nextInt(height - y));
        int step = 1 + random.nextInt(4);
        float[] expected = cut(whole, width, area, step);
        float[] patch = new float[expected.length];
        LinearLight.of(HD).patch(frame, area, step, patch);
        assertThat(patch).as("patch at %s, every %d", area, step).isEqualTo(expected);
      }
    }
  }

  private static float[] cut(float[] whole, int width, Rect area, int step) {
    int columns = (area.width + step - 1) / step;
    int rows = (area.height + step - 1) / step;
    float[] part = new float[3 * columns * rows];
    for (int i = 0; i < columns * rows; i++) {
      int x = area.x + i % columns * step;
      int y = area.y + i / columns * step;
      System.arraycopy(whole, 3 * (y * width + x), part, 3 * i, 3);
    }
    return part;
  }

  @Test
  void anAreaOutsideTheFrameIsRefused() {
    try (Frame frame = Frames.plain(HD, 8, 8, new int[] {16, 128, 128})) {
      assertThatThrownBy(
              () -> LinearLight.of(HD).patch(frame, new Rect(4, 0, 5, 8), new float[200]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the area must lie inside 8x8 pixels, was {4, 0, 5x8}");
    }
  }

  @Test
  void aClosedFrameIsRefusedInsteadOfReadingFreedMemory() {
    Frame frame = Frames.plain(HD, 8, 8, new int[] {16, 128, 128});
    frame.close();

    assertThatThrownBy(() -> LinearLight.of(HD).patch(frame, new Rect(0, 0, 8, 8), new float[192]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the frame at 0.0 s is closed");
  }

  private static float[] light(ColourCoding coding, int y, int u, int v) {
    try (Frame frame = Frames.plain(coding, 2, 2, new int[] {y, u, v})) {
      float[] rgb = new float[3];
      LinearLight.of(coding).patch(frame, new Rect(1, 1, 1, 1), rgb);
      return rgb;
    }
  }
}
