package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoFileTimesTest {
  /** Lossy codecs move a grey by this much, less than a step of the ramp. */
  private static final double LOSS = 1.4;

  /** Containers with a clock of milliseconds round. */
  private static final double ROUNDING = 0.000_51;

  @TempDir Path folder;

  @AfterEach
  void allFramesAreClosed() {
    assertThat(Frame.openFrames()).as("open frames").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mp4", "a.mov", "a.mkv", "a.webm", "a.ts"})
  void aVariableRateKeepsEachFramesOwnTime(String name) throws Exception {
    // Frame n at 20·n + n² milliseconds: the rate falls from 48 to 13 frames a second.
    String options =
        "-vf settb=1/1000,setpts=20*N+N*N -fps_mode passthrough -enc_time_base 1:1000 -g 10 -b:v 2M "
            + (name.endsWith("webm") ? "-c:v libvpx" : "-c:v mpeg4");
    Path file = Encoders.encode("testsrc2=s=128x96:r=30:d=1", options, folder.resolve(name));

    List<Double> times = Reading.of(file).times();

    List<Double> expected =
        IntStream.range(0, 30).mapToObj(n -> (20.0 * n + n * n) / 1000).toList();
    assertThat(times).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(times.get(i)).as("times %s", times).isCloseTo(expected.get(i), within(ROUNDING));
    }
  }

  @Test
  void droppedFramesLeaveTheirGap() throws Exception {
    String options = "-vf select='not(between(n,10,19))' -fps_mode passthrough -c:v mpeg4 -q:v 2";
    Path file = Encoders.encode(Encoders.RAMP, options, folder.resolve("a.mp4"));

    List<Double> times = Reading.of(file).times();

    assertThat(times).hasSize(50);
    assertThat(times.get(9)).isCloseTo(0.3, within(1e-9));
    assertThat(times.get(10)).isCloseTo(20.0 / 30, within(1e-9));
  }

  @Test
  void anEditListCutsTheBeginningOff() throws Exception {
    Path whole =
        Encoders.encode(
            Encoders.RAMP, "-c:v mpeg4 -q:v 2 -g 60 -bf 0", folder.resolve("whole.mp4"));
    // Copied without decoding, so that the packets before 0.5 s stay and are only edited out.
    Path edited = Encoders.remux("-ss 0.5", whole, "-c copy", folder.resolve("edited.mp4"));

    Reading reading = Reading.of(edited);

    assertThat(reading.times()).hasSize(45);
    assertThat(reading.times().get(0)).isCloseTo(0, within(ROUNDING));
    assertThat(reading.greys().get(0)).isCloseTo(grey(15), within(LOSS));
    assertThat(reading.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.mp4, -c:v libopenh264 -b:v 4M -g 12",
    "a.mkv, -c:v libvpx-vp9 -b:v 4M -cpu-used 8 -g 12",
    "a.webm, -c:v libvpx -b:v 4M -g 1000",
    "a.ts, -c:v mpeg4 -q:v 2 -bf 2 -g 12",
    "a.ts, -c:v mpeg4 -q:v 2 -bf 2 -g 1000",
    "a.mov, -c:v mpeg4 -q:v 2 -bf 2 -g 1000",
    "a.avi, -c:v mjpeg -q:v 2",
    "a.gif, ''",
  })
  void aSpanGivesTheSameFramesAsTheWholeDoesThere(String name, String options) throws Exception {
    Path file = Encoders.encode(Encoders.RAMP, options, folder.resolve(name));
    Reading whole = Reading.of(file);

    for (Span span : List.of(new Span(1.3, 1.7), new Span(0, 0.2), new Span(1.9, 100))) {
      Reading part = Reading.of(file, span);

      List<Double> expected =
          whole.times().stream().filter(t -> t >= span.from() && t < span.to()).toList();
      assertThat(part.times()).as("times in %s", span).isEqualTo(expected);
      int first = whole.times().indexOf(expected.get(0));
      assertThat(part.greys())
          .as("greys in %s", span)
          .isEqualTo(whole.greys().subList(first, first + expected.size()));
      assertThat(part.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mp4", "a.mkv", "a.ts", "a.avi"})
  void aSpanAfterTheEndIsRefusedWithTheEnd(String name) throws IOException {
    Path file = Encoders.encode(Encoders.RAMP, "-c:v mpeg4", folder.resolve(name));

    assertThatThrownBy(() -> Reading.of(file, new Span(7, 9)))
        .isInstanceOf(VideoException.class)
        .hasMessage(file + ": ends at 2.00 s, so there is nothing from 7.00 s on");
  }

  @Test
  void aSpanBetweenTwoFramesIsRefused() throws IOException {
    Path file = Encoders.encode(Encoders.RAMP, "-c:v mpeg4", folder.resolve("a.mp4"));

    assertThatThrownBy(() -> Reading.of(file, new Span(1.01, 1.02)))
        .isInstanceOf(VideoException.class)
        .hasMessage(file + ": there is no frame between 1.01 and 1.02 s");
  }

  @Test
  void aClockThatIsSetBackAndAnotherSizeDoNotStopTheReading() throws Exception {
    Path large = Encoders.encode(Encoders.RAMP, "-c:v mpeg2video", folder.resolve("large.ts"));
    Path small =
        Encoders.encode(
            Encoders.RAMP, "-vf scale=64:48 -c:v mpeg2video", folder.resolve("small.ts"));
    Path both = folder.resolve("both.ts");
    try (OutputStream out = Files.newOutputStream(both)) {
      Files.copy(large, out);
      Files.copy(small, out);
    }

    Reading reading = Reading.of(both);

    // The decoder may drop the frame it holds back when the size changes.
    assertThat(reading.times()).hasSizeBetween(119, 120).isSorted();
    int last = reading.times().size() - 1;
    assertThat(reading.times().get(last)).isCloseTo(119 / 30.0, within(0.1));
    assertThat(reading.greys().get(last)).isCloseTo(grey(59), within(LOSS));
  }

  private static double grey(int frame) {
    return Encoders.RAMP_START + Encoders.RAMP_STEP * frame;
  }
}
