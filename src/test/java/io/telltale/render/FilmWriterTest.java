package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilmWriterTest {
  private static final int WIDTH = 64;
  private static final int HEIGHT = 48;

  /** A steady rate with three frames missing, as a busy camera drops them. */
  private static final int[] FRAMES = {0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14};

  private static final double FPS = 25;

  @TempDir Path folder;

  static Stream<Coding> everyCoding() {
    return Arrays.stream(Container.values())
        .flatMap(
            container ->
                Arrays.stream(Codec.values())
                    .filter(container::holds)
                    .map(codec -> new Coding(container, codec, 80, null, 0)));
  }

  @ParameterizedTest
  @MethodSource("everyCoding")
  void whateverIsWrittenDecodesWithItsTimesAndColours(Coding coding) throws Exception {
    Path file = folder.resolve("a." + coding.container().name().toLowerCase(Locale.ROOT));
    write(file, coding);
    Decoded decoded = Decoded.of(file);
    String codec = coding.codec() == Codec.H264 ? "h264" : coding.codec().word();
    assertThat(decoded.codec()).isEqualTo(codec);
    assertThat(decoded.times()).hasSize(FRAMES.length);
    for (int i = 0; i < FRAMES.length; i++) {
      double shifted = decoded.times().get(i) - decoded.times().get(0);
      assertThat(shifted).as("time of frame %s", i).isCloseTo(FRAMES[i] / FPS, within(0.0011));
    }
    for (int i = 0; i < FRAMES.length; i++) {
      int[] pixel = decoded.pixel(i, WIDTH / 4, HEIGHT / 2);
      String what = "left half of frame " + i + " " + Arrays.toString(pixel);
      assertThat(pixel[0]).as(what).isCloseTo(red(i), within(14));
      assertThat(pixel[1]).as(what).isCloseTo(0, within(25));
    }
  }

  @Test
  void aRotatedFileIsShownUpright() throws Exception {
    for (int rotation : new int[] {90, 180, 270}) {
      Path file = folder.resolve("turned" + rotation + ".mp4");
      write(file, new Coding(Container.MP4, Codec.H264, 80, null, rotation));
      Decoded decoded = Decoded.of(file);
      assertThat(decoded.width()).as("width at %s", rotation).isEqualTo(WIDTH);
      assertThat(decoded.pixel(11, WIDTH / 4, HEIGHT / 4)[0])
          .as("the upper left is red at %s", rotation)
          .isGreaterThan(100);
      assertThat(decoded.pixel(11, WIDTH / 4, HEIGHT / 4)[2]).isLessThan(60);
      assertThat(decoded.pixel(11, 3 * WIDTH / 4, HEIGHT / 4)[2])
          .as("the upper right is blue at %s", rotation)
          .isGreaterThan(100);
    }
  }

  @Test
  void sameFramesSameFile() throws Exception {
    for (Coding coding : everyCoding().toList()) {
      String name = coding.container().name().toLowerCase(Locale.ROOT);
      Path one = folder.resolve("one." + name);
      Path two = folder.resolve("two." + name);
      write(one, coding);
      write(two, coding);
      assertThat(Files.mismatch(one, two)).as("first differing byte of %s", coding).isEqualTo(-1);
    }
  }

  @Test
  void aBitRateIsKeptInsteadOfAQuality() throws Exception {
    Path small = folder.resolve("small.mkv");
    Path large = folder.resolve("large.mkv");
    for (int kilobits : new int[] {40, 4000}) {
      Coding coding = new Coding(Container.MKV, Codec.VP8, 80, kilobits, 0);
      Planes rough = new Planes(WIDTH, HEIGHT);
      Random random = new Random(1);
      Encoder.Format format = new Encoder.Format(WIDTH, HEIGHT, FPS);
      try (FilmWriter writer = new FilmWriter(kilobits == 40 ? small : large, coding, format)) {
        for (int i = 0; i < 25; i++) {
          random.nextBytes(rough.luma);
          writer.write(rough, i / FPS, (i + 1) / FPS);
        }
        writer.finish();
      }
    }
    assertThat(Files.size(large)).isGreaterThan(3 * Files.size(small));
  }

  @Test
  void anUnwritablePlaceIsSaidSo() {
    Path nowhere = folder.resolve("missing").resolve("a.mp4");
    assertThatThrownBy(() -> write(nowhere, new Coding(Container.MP4, Codec.H264, 80, null, 0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write " + nowhere)
        .hasMessageContaining("No such file or directory");
  }

  @Test
  void aContainerRefusesACodecThatItCannotHold() {
    assertThatThrownBy(() -> new Coding(Container.WEBM, Codec.H264, 80, null, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("webm files cannot hold h264; they hold vp9, vp8, av1");
  }

  private static void write(Path file, Coding coding) throws IOException {
    boolean turned = coding.rotation() % 180 != 0;
    Encoder.Format format =
        new Encoder.Format(turned ? HEIGHT : WIDTH, turned ? WIDTH : HEIGHT, FPS);
    try (FilmWriter writer = new FilmWriter(file, coding, format)) {
      for (int i = 0; i < FRAMES.length; i++) {
        double next = (i + 1 < FRAMES.length ? FRAMES[i + 1] : FRAMES[i] + 1) / FPS;
        writer.write(picture(i, coding), FRAMES[i] / FPS, next);
      }
      writer.finish();
    }
  }

  private static int red(int frame) {
    return 40 + 15 * frame;
  }

  /** Left half red that grows brighter, right half blue. */
  private static Planes picture(int frame, Coding coding) {
    Planes planes = new Planes(WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double red = x < WIDTH / 2 ? red(frame) : 0;
        double blue = x < WIDTH / 2 ? 0 : 200;
        double luma = 0.299 * red + 0.114 * blue;
        boolean full = coding.fullRange();
        planes.luma[y * WIDTH + x] = (byte) Math.round(full ? luma : 16 + luma * 219 / 255);
        int at = y / 2 * WIDTH / 2 + x / 2;
        double scale = full ? 1 : 224 / 255.0;
        planes.blue[at] = (byte) Math.round(128 + (blue - luma) / 1.772 * scale);
        planes.red[at] = (byte) Math.round(128 + (red - luma) / 1.402 * scale);
      }
    }
    return planes;
  }
}
