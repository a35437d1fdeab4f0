package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Rect;

/** A known colour through every layout of pixels, from the encoder to linear light. */
class PixelLayoutsTest {
  /** The sRGB colour ff8040 as linear light. */
  private static final float[] ORANGE = {1, 0.216f, 0.0513f};

  /** Two codes of chroma. */
  private static final float ROUNDING = 0.05f;

  @TempDir Path folder;

  @AfterEach
  void allFramesAreClosed() {
    assertThat(Frame.openFrames()).as("open frames").isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "yuv420p,     ffv1,     8, false",
    "yuv422p,     ffv1,     8, false",
    "yuv444p,     ffv1,     8, false",
    "yuv411p,     ffv1,     8, false",
    "yuv410p,     ffv1,     8, false",
    "yuv440p,     ffv1,     8, false",
    "yuva420p,    ffv1,     8, false",
    "yuvj420p,    mjpeg,    8, true",
    "yuvj422p,    mjpeg,    8, true",
    "yuvj444p,    mjpeg,    8, true",
    "yuv420p10le, ffv1,    10, false",
    "yuv422p10le, prores,  10, false",
    "yuv444p10le, ffv1,    10, false",
    "yuv420p9le,  ffv1,    10, false",
    "yuv420p12le, ffv1,    10, false",
    "yuv444p16le, ffv1,    10, false",
    "nv12,        rawvideo, 8, false",
    "yuyv422,     rawvideo, 8, false",
    "uyvy422,     rawvideo, 8, false",
    "bgr24,       rawvideo, 8, true",
    "rgb24,       png,      8, true",
    "rgba,        png,      8, true",
    "rgb48be,     png,     10, true",
    "pal8,        png,      8, true",
    "gbrp,        ffv1,     8, true",
    "gbrp10le,    ffv1,    10, true",
    "bgr0,        ffv1,     8, true",
  })
  void theColourComesThrough(String layout, String codec, int bits, boolean full) throws Exception {
    float[] light = light(layout, codec, folder.resolve(layout + ".mkv"), bits, full);

    assertThat(light).as("light of %s", layout).containsExactly(ORANGE, within(ROUNDING));
  }

  private static float[] light(String layout, String codec, Path output, int bits, boolean full)
      throws Exception {
    // JFIF knows one matrix only, libswscale has but one palette of its own.
    String matrix = codec.equals("mjpeg") ? "bt601" : "bt709";
    String filter =
        layout.equals("pal8")
            ? "format=rgb24,split[a][b];[a]palettegen[p];[b][p]paletteuse"
            : "format=gbrp,scale=out_color_matrix=%s:out_range=%s,format=%s"
                .formatted(matrix, full ? "pc" : "tv", layout);
    String tag = full && !codec.equals("mjpeg") ? "rgb" : matrix.replace("bt601", "bt470bg");
    Path file =
        Encoders.encode(
            "color=0xff8040:s=66x50:r=5:d=1",
            "-vf %s -strict -1 -q:v 2 -colorspace %s -c:v %s".formatted(filter, tag, codec),
            output);
    try (FrameSource source = VideoFile.open(file, Span.ALL);
        Frame frame = Objects.requireNonNull(source.next())) {
      assertThat(frame.coding().bits()).as("bits").isEqualTo(bits);
      assertThat(frame.coding().fullRange()).as("full range").isEqualTo(full);
      float[] rgb = new float[3];
      LinearLight.of(frame.coding()).patch(frame, new Rect(31, 21, 1, 1), rgb);
      return rgb;
    }
  }
}
