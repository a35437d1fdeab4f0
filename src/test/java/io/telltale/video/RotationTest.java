package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class RotationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-display_rotation 0",
        "-display_rotation 90",
        "-display_rotation 180",
        "-display_rotation 270",
        "-display_rotation 0 -display_hflip",
        "-display_rotation 90 -display_hflip",
        "-display_rotation 180 -display_hflip",
        "-display_rotation 270 -display_hflip",
        "-display_rotation 90 -display_vflip",
      })
  void theUprightPictureIsTheOneThatFfmpegShows(String orientation) throws Exception {
    Path stored =
        Encoders.encode(
            "testsrc2=s=64x48:r=30", "-frames:v 1 -c:v mpeg4 -q:v 2", folder.resolve("a.mp4"));
    Path turned = Encoders.remux(orientation, stored, "-c copy", folder.resolve("turned.mp4"));
    Path shown =
        Encoders.remux("", turned, "-frames:v 1 -pix_fmt gray -f rawvideo", folder.resolve("y"));

    try (FrameSource source = VideoFile.open(turned, Span.ALL);
        Frame frame = Objects.requireNonNull(source.next())) {
      Mat upright = upright(frame, source.info().rotation());
      assertThat(upright.cols()).isEqualTo(source.info().uprightWidth());
      assertThat(upright.rows()).isEqualTo(source.info().uprightHeight());
      Mat expected = new Mat(upright.rows(), upright.cols(), CvType.CV_8UC1);
      expected.put(0, 0, Files.readAllBytes(shown));
      // The program stretches luma to the full range, so only the shapes can agree.
      Core.normalize(expected, expected, 0, 255, Core.NORM_MINMAX);
      Core.normalize(upright, upright, 0, 255, Core.NORM_MINMAX);
      Core.absdiff(expected, upright, expected);
      assertThat(Core.mean(expected).val[0]).as("mean difference").isLessThan(2);
    }
  }

  @Test
  void aMatrixNearAQuarterTurnCountsAsOne() {
    assertThat(Rotation.ofMatrix(5, 1000, -1000, 5)).isEqualTo(new Rotation(false, 90));
    assertThat(Rotation.ofMatrix(-1000, 3, -3, -1000)).isEqualTo(new Rotation(false, 180));
    assertThat(Rotation.ofMatrix(0, 0, 0, 0)).isEqualTo(new Rotation(false, 0));
  }

  private static Mat upright(Frame frame, int rotation) {
    Mat result = new Mat();
    switch (rotation) {
      case 90 -> Core.rotate(frame.y(), result, Core.ROTATE_90_CLOCKWISE);
      case 180 -> Core.rotate(frame.y(), result, Core.ROTATE_180);
      case 270 -> Core.rotate(frame.y(), result, Core.ROTATE_90_COUNTERCLOCKWISE);
      default -> frame.y().copyTo(result);
    }
    return result;
  }
}
