package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoFileBadInputTest {
  @TempDir Path folder;

  @AfterEach
  void allFramesAreClosed() {
    assertThat(Frame.openFrames()).as("open frames").isZero();
  }

  @Test
  void noSuchFile() {
    assertRefused(folder.resolve("a.mp4"), "no such file");
  }

  @Test
  void aDirectory() {
    assertRefused(folder, "is a directory, not a video; name the files in it");
  }

  @Test
  void anEmptyFile() throws IOException {
    assertRefused(written("a.mp4", new byte[0]), "is empty; send it again");
  }

  @Test
  void textNamedAsVideo() throws IOException {
    assertRefused(written("a.mp4", "Dear support,\nthe light blinks."), "is text, not a video");
  }

  @Test
  void noise() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(3).nextBytes(noise);

    assertRefused(
        written("a.mp4", noise),
        "is not a video that can be read (mp4, mov, 3gp, mkv, webm, avi, ts, gif)");
  }

  @Test
  void anUploadThatWasCutOffBeforeItsIndex() throws IOException {
    Path whole = ramp("-c:v mpeg4 -q:v 2", "whole.mp4");

    assertRefused(
        half(whole), "has no index at its end: it was cut off; send the whole file again");
  }

  @Test
  void soundOnly() throws IOException {
    Path file = Encoders.encode("sine=d=1", "-c:a aac", folder.resolve("a.mp4"));

    assertRefused(file, "there is sound in it but no picture");
  }

  @Test
  void soundWithACoverPicture() throws IOException {
    Path sound = Encoders.encode("sine=d=1", "-c:a aac", folder.resolve("sound.m4a"));
    Path cover = Encoders.encode("testsrc2=s=64x64", "-frames:v 1", folder.resolve("cover.jpg"));
    Path file =
        Encoders.remux(
            "-i " + cover,
            sound,
            "-map 0 -map 1 -c copy -disposition:v attached_pic",
            folder.resolve("a.m4a"));

    assertRefused(file, "there is sound in it but no picture");
  }

  @Test
  void noFrames() throws IOException {
    assertRefused(ramp("-frames:v 0 -c:v mpeg4", "a.mp4"), "there is no video in it");
    assertRefused(
        ramp("-frames:v 0 -c:v libvpx", "a.webm"),
        "is damaged or has no frames in it; send it again");
    assertRefused(ramp("-frames:v 0 -c:v mpeg4", "a.avi"), "there are no frames in it");
  }

  @Test
  void oneFrame() throws Exception {
    Reading reading = Reading.of(ramp("-frames:v 1 -c:v mpeg4 -q:v 2", "a.mp4"));

    assertThat(reading.times()).containsExactly(0.0);
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void framesOf8k() throws Exception {
    String source = "color=gray:s=7680x4320:r=30";
    Path file = Encoders.encode(source, "-frames:v 2 -c:v mjpeg -q:v 9", folder.resolve("a.avi"));

    Reading reading = Reading.of(file);

    assertThat(reading.times()).hasSize(2);
    assertThat(reading.info().width()).isEqualTo(7680);
  }

  @Test
  void framesLargerThan8kAreRefusedBeforeTheyFillTheMemory() throws IOException {
    Path file = Encoders.encode("testsrc2=s=64x48:r=10:d=1", "", folder.resolve("a.gif"));
    byte[] bytes = Files.readAllBytes(file);
    // Width and height of the canvas, 9000 and 8000.
    System.arraycopy(new byte[] {0x28, 0x23, 0x40, 0x1f}, 0, bytes, 6, 4);

    assertRefused(
        written("large.gif", bytes),
        "its pictures of 9000x8000 pixels are too large; at most 8192x8192 are read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#EXTM3U\n#EXTINF:2,\nsecret.ts\n",
        "#EXTM3U\n#EXTINF:2,\nhttp://127.0.0.1:9/secret.ts\n",
        "ffconcat version 1.0\nfile 'secret.ts'\n",
        "<?xml version=\"1.0\"?>\n<MPD><BaseURL>secret.ts</BaseURL></MPD>",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\n",
        "[playlist]\nFile1=secret.ts\n",
      })
  void aListOfOtherFilesOpensNoneOfThem(String list) throws IOException {
    ramp("-c:v mpeg4", "secret.ts");

    for (String name : new String[] {"list.m3u8", "list.mp4", "list.txt"}) {
      assertRefused(
          written(name, list),
          "is a list of other files, which are not opened; name the video itself");
    }
  }

  @Test
  void aMovieThatRefersToAnotherFileDoesNotOpenIt() throws IOException {
    Path file = ramp("-c:v mpeg4", "a.mov");
    byte[] bytes = Files.readAllBytes(file);
    int references = indexOf(bytes, "dref".getBytes(StandardCharsets.US_ASCII));
    int flags = references + "dref".length() + 8 + 4 + "url ".length();
    assertThat(bytes[flags + 3]).as("the flag").isEqualTo((byte) 1);
    // Without the flag "in this very file" the frames are said to lie elsewhere.
    Arrays.fill(bytes, flags, flags + 4, (byte) 0);

    Path changed = written("elsewhere.mov", bytes);

    assertThat(readOrRefused(changed)).isNotNegative();
  }

  @Test
  void anUnknownCodecIsCalledByItsName() throws IOException {
    byte[] bytes = Files.readAllBytes(ramp("-c:v mpeg4", "a.mp4"));
    int name = indexOf(bytes, "mp4v".getBytes(StandardCharsets.US_ASCII));
    System.arraycopy("zzzz".getBytes(StandardCharsets.US_ASCII), 0, bytes, name, 4);
    // The description that follows names the codec once more.
    int description = indexOf(bytes, "esds".getBytes(StandardCharsets.US_ASCII));
    System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, bytes, description, 4);

    assertRefused(written("a.mp4", bytes), "its video is coded as zzzz, which cannot be decoded");
  }

  @ParameterizedTest
  @CsvSource({
    "whole.mp4, -c:v mpeg4 -q:v 2 -movflags +faststart",
    "whole.mkv, -c:v libvpx-vp9 -b:v 2M -cpu-used 8",
    "whole.avi, -c:v mpeg4 -q:v 2",
    "whole.ts, -c:v mpeg2video -q:v 2",
    "whole.gif, ''",
  })
  void aFileCutInTheMiddleGivesWhatIsThereAndSaysSo(String name, String options) throws Exception {
    Reading reading = Reading.of(half(ramp(options, name)));

    assertThat(reading.times()).hasSizeBetween(10, 50);
    double end = reading.times().get(reading.times().size() - 1);
    assertThat(reading.warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .matches("the file is cut off: its video ends at \\d\\.\\d s")
                    .satisfies(w -> assertThat(seconds(w)).isCloseTo(end, within(0.15))));
  }

  @Test
  void damagedFramesAreLeftOutAndCounted() throws Exception {
    Path file = ramp("-c:v libvpx -b:v 4M -g 1", "a.mkv");
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
      bytes[i] = (byte) (i * 31);
    }

    Reading reading = Reading.of(written("damaged.mkv", bytes));

    assertThat(reading.times()).isSorted().hasSizeBetween(20, 59);
    assertThat(reading.warnings()).isNotEmpty();
  }

  @Test
  void damageAnywhereNeverStopsTheProgram() throws Exception {
    Random random = new Random(11);
    for (String options : new String[] {"-c:v mpeg4 -bf 2", "-c:v libopenh264", "-c:v mjpeg"}) {
      byte[] whole = Files.readAllBytes(ramp(options, "a.mov"));
      for (int round = 0; round < 20; round++) {
        byte[] bytes = whole.clone();
        for (int i = 0; i < 40; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        int frames = readOrRefused(written("damaged.mov", bytes));
        assertThat(frames).as("frames of %s, round %d", options, round).isBetween(0, 200);
      }
    }
  }

  /** Frames in a file, 0 if it is refused in one line. */
  private static int readOrRefused(Path file) {
    try {
      return Reading.of(file).times().size();
    } catch (VideoException e) {
      assertThat(e).message().doesNotContain("\n").startsWith(file + ": ");
      return 0;
    }
  }

  private void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> Reading.of(file))
        .isInstanceOf(VideoException.class)
        .hasMessage(file + ": " + reason);
  }

  private Path ramp(String options, String name) throws IOException {
    return Encoders.encode(Encoders.RAMP, options, folder.resolve(name));
  }

  private Path half(Path whole) throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    // An odd length is in the middle of whatever a container is made of.
    int length = bytes.length / 2 | 1;
    return written("half-" + whole.getFileName(), Arrays.copyOf(bytes, length));
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static double seconds(String warning) {
    return Double.parseDouble(warning.replaceAll("[^0-9.]", ""));
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i < bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not in the file: " + Arrays.toString(wanted));
  }
}
