package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every codec in every container that FFmpeg's natives can write. */
class VideoFileFormatsTest {
  /** Lossy codecs move a grey by this much. */
  private static final double LOSS = 2.5;

  @TempDir Path folder;

  @AfterEach
  void allFramesAreClosed() {
    assertThat(Frame.openFrames()).as("open frames").isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "a.mp4,  h264,  -c:v libopenh264 -b:v 2M",
    "a.mov,  h264,  -c:v libopenh264 -b:v 2M",
    "a.mkv,  h264,  -c:v libopenh264 -b:v 2M",
    "a.ts,   h264,  -c:v libopenh264 -b:v 2M",
    "a.avi,  h264,  -c:v libopenh264 -b:v 2M",
    "a.m4v,  mpeg4, -c:v mpeg4 -q:v 2 -bf 2",
    "a.avi,  mpeg4, -c:v mpeg4 -q:v 2",
    "a.mkv,  mpeg4, -c:v mpeg4 -q:v 2 -bf 2",
    "a.3gp,  h263,  -c:v h263 -q:v 2",
    "a.avi,  mjpeg, -c:v mjpeg -q:v 2",
    "a.mov,  mjpeg, -c:v mjpeg -q:v 2",
    "a.webm, vp8,   -c:v libvpx -b:v 2M",
    "a.webm, vp9,   -c:v libvpx-vp9 -b:v 2M -cpu-used 8",
    "a.mp4,  vp9,   -c:v libvpx-vp9 -b:v 2M -cpu-used 8",
    "a.ivf,  vp9,   -c:v libvpx-vp9 -b:v 2M -cpu-used 8",
    "a.webm, av1,   -c:v libaom-av1 -cpu-used 8 -usage realtime -b:v 2M",
    "a.mp4,  av1,   -c:v libaom-av1 -cpu-used 8 -usage realtime -b:v 2M",
    "a.mov,  prores, -c:v prores",
    "a.ts,   mpeg2video, -c:v mpeg2video -q:v 2 -bf 2",
  })
  void everyFrameComesAtItsTimeWithItsPicture(String name, String codec, String options)
      throws IOException, VideoException {
    Path file = Encoders.encode(Encoders.RAMP, options, folder.resolve(name));

    Reading reading = Reading.of(file);

    assertThat(reading.info().codec()).isEqualTo(codec);
    assertThat(reading.info().width()).isEqualTo(128);
    assertThat(reading.info().height()).isEqualTo(96);
    assertThat(reading.info().seconds()).isCloseTo(2, within(0.1));
    assertThat(reading.warnings()).isEmpty();
    assertThat(reading.times()).hasSize(2 * Encoders.RATE);
    for (int i = 0; i < reading.times().size(); i++) {
      // Containers with a clock of milliseconds round.
      assertThat(reading.times().get(i))
          .as("time of frame %d of %s", i, reading.times())
          .isCloseTo((double) i / Encoders.RATE, within(0.000_51));
      assertThat(reading.greys().get(i))
          .as("grey of frame %d", i)
          .isCloseTo(Encoders.RAMP_START + Encoders.RAMP_STEP * i, within(LOSS));
    }
  }

  @ParameterizedTest
  @CsvSource({"hevc.mp4, 8, GAMMA, BT709", "hevc-hlg.mov, 10, HLG, BT2020"})
  void hevcOfEightAndTenBitsIsRead(
      String name, int bits, ColourCoding.Transfer transfer, ColourCoding.Primaries primaries)
      throws Exception {
    Path file = Path.of(VideoFileFormatsTest.class.getResource(name).toURI());

    Reading reading = Reading.of(file);

    assertThat(reading.info().codec()).isEqualTo("hevc");
    ColourCoding coding = reading.codings().get(0);
    assertThat(coding.bits()).isEqualTo(bits);
    assertThat(coding.transfer()).isEqualTo(transfer);
    assertThat(coding.primaries()).isEqualTo(primaries);
    assertThat(reading.times()).hasSize(2 * Encoders.RATE);
    for (int i = 0; i < reading.greys().size(); i++) {
      assertThat(reading.greys().get(i))
          .as("grey of frame %d", i)
          .isCloseTo(Encoders.RAMP_START + Encoders.RAMP_STEP * i, within(LOSS));
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 0.1", "20, 0.05", "50, 0.02"})
  void aGifKeepsItsHundredths(int rate, double step) throws IOException, VideoException {
    Path file = Encoders.encode("testsrc2=s=64x48:r=" + rate + ":d=1", "", folder.resolve("a.gif"));

    Reading reading = Reading.of(file);

    assertThat(reading.info().codec()).isEqualTo("gif");
    assertThat(reading.times()).hasSize(rate);
    for (int i = 0; i < rate; i++) {
      assertThat(reading.times().get(i)).isCloseTo(i * step, within(1e-9));
    }
  }
}
