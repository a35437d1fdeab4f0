package io.telltale.render;

import io.telltale.video.Bundled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/**
 * A film decoded by the programs that come with FFmpeg, upright.
 *
 * @param codec as the file names it
 * @param width in pixels after rotation
 * @param height in pixels after rotation
 * @param times of the frames in seconds
 * @param frames of RGB bytes, row after row
 */
record Decoded(String codec, int width, int height, List<Double> times, List<byte[]> frames) {

  static Decoded of(Path file) throws IOException, InterruptedException {
    String codec = probe(file, "-show_entries", "stream=codec_name").replace(",", "").strip();
    List<Double> times = new ArrayList<>();
    for (String line : probe(file, "-show_entries", "frame=pts_time").lines().toList()) {
      if (!line.isBlank()) {
        times.add(Double.parseDouble(line.replace(",", "").strip()));
      }
    }
    // PPM pictures name their own size, which rotation may have swapped.
    byte[] all =
        run(
            Loader.load(ffmpeg.class),
            "-v",
            "error",
            "-i",
            file.toString(),
            "-fps_mode",
            "passthrough",
            "-f",
            "image2pipe",
            "-c:v",
            "ppm",
            "-");
    List<byte[]> frames = new ArrayList<>();
    int[] size = new int[2];
    for (int at = 0; at < all.length; ) {
      int[] header = header(all, at);
      size = header;
      int bytes = header[0] * header[1] * 3;
      frames.add(Arrays.copyOfRange(all, header[2], header[2] + bytes));
      at = header[2] + bytes;
    }
    return new Decoded(codec, size[0], size[1], times, frames);
  }

  /** Width, height, and where the pixels begin, of "P6 W H 255". */
  private static int[] header(byte[] all, int at) {
    int[] found = new int[3];
    int field = 0;
    int i = at + 3;
    while (field < 3) {
      int value = 0;
      for (; all[i] >= '0'; i++) {
        value = value * 10 + all[i] - '0';
      }
      found[field++] = value;
      i++;
    }
    found[2] = i;
    return found;
  }

  private static String probe(Path file, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Loader.load(ffprobe.class));
    command.addAll(List.of("-v", "error", "-select_streams", "v:0", "-of", "csv=p=0"));
    command.addAll(List.of(options));
    command.add(file.toString());
    return new String(run(command.toArray(new String[0])), StandardCharsets.UTF_8);
  }

  private static byte[] run(String... command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("decode", ".txt");
    Process process = Bundled.command(List.of(command)).redirectError(errors.toFile()).start();
    byte[] output = process.getInputStream().readAllBytes();
    int result = process.waitFor();
    String said = Files.readString(errors);
    Files.delete(errors);
    Bundled.requireStarted(result, said);
    if (result != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + result + ": " + said);
    }
    return output;
  }

  /** The colour of a pixel of a frame: red, green, blue in 0..255. */
  int[] pixel(int frame, int x, int y) {
    byte[] rgb = frames.get(frame);
    int at = (y * width + x) * 3;
    return new int[] {rgb[at] & 0xFF, rgb[at + 1] & 0xFF, rgb[at + 2] & 0xFF};
  }
}
