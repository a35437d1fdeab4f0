package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.video.ColourCoding.Matrix;
import io.telltale.video.ColourCoding.Primaries;
import io.telltale.video.ColourCoding.Transfer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "640x480, BT601",
    "540x960, BT601",
    "1280x720, BT709",
    "720x1280, BT709",
    "1920x1080, BT709",
  })
  void anUntaggedPictureIsGuessedByItsLines(String size, Matrix matrix) throws Exception {
    Path file =
        Encoders.encode("color=gray:s=" + size, "-frames:v 1 -c:v mpeg4", folder.resolve("a.mp4"));

    assertThat(Reading.of(file).codings())
        .containsExactly(new ColourCoding(matrix, false, Transfer.GAMMA, Primaries.BT709, 8));
  }

  @ParameterizedTest
  @CsvSource({
    "bt2020nc, bt2020, arib-std-b67, tv, BT2020, false, HLG, BT2020",
    "bt2020nc, bt2020, smpte2084, tv, BT2020, false, PQ, BT2020",
    "bt709, bt709, bt709, pc, BT709, true, GAMMA, BT709",
    "smpte170m, smpte170m, smpte170m, tv, BT601, false, GAMMA, BT709",
    "bt470bg, bt470bg, iec61966-2-1, pc, BT601, true, GAMMA, BT709",
    "unknown, bt2020, bt2020-10, tv, BT2020, false, GAMMA, BT2020",
  })
  void tagsAreTakenAtTheirWord(
      String space,
      String primaries,
      String transfer,
      String range,
      Matrix matrix,
      boolean full,
      Transfer curve,
      Primaries chromaticities)
      throws Exception {
    String options =
        "-vf format=yuv420p10le,setparams=colorspace=%s:color_primaries=%s:color_trc=%s:range=%s"
                .formatted(space, primaries, transfer, range)
            + " -frames:v 1 -c:v libaom-av1 -cpu-used 8 -usage realtime";
    Path file = Encoders.encode("color=gray:s=64x64", options, folder.resolve("a.mkv"));

    assertThat(Reading.of(file).codings())
        .containsExactly(new ColourCoding(matrix, full, curve, chromaticities, 10));
  }
}
