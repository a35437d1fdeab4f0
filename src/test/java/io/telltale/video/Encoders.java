package io.telltale.video;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** Makes small inputs with the program that comes with FFmpeg's natives. */
final class Encoders {
  /** Frames a second of {@link #RAMP}. */
  static final int RATE = 30;

  /** Luma of the first frame of {@link #RAMP}. */
  static final int RAMP_START = 40;

  /** Luma that each frame of {@link #RAMP} adds. */
  static final int RAMP_STEP = 3;

  /** A source whose grey tells the number of the frame: 128x96 pixels, two seconds. */
  static final String RAMP =
      "color=gray:s=128x96:r=%d:d=2,format=yuv420p,geq=lum='%d+%d*N':cb=128:cr=128"
          .formatted(RATE, RAMP_START, RAMP_STEP);

  private Encoders() {}

  /**
   * Encodes a filter graph's picture.
   *
   * @param options words of the command line between input and output, separated by blanks
   * @return the output
   */
  static Path encode(String source, String options, Path output) throws IOException {
    return run("-f lavfi -i", List.of(source), options, output);
  }

  /** Makes another file of a file. */
  static Path remux(String inputOptions, Path input, String options, Path output)
      throws IOException {
    return run(inputOptions + " -i", List.of(input.toString()), options, output);
  }

  private static Path run(String before, List<String> input, String options, Path output)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Loader.load(ffmpeg.class));
    command.addAll(List.of("-v", "error", "-y"));
    command.addAll(words(before));
    command.addAll(input);
    command.addAll(words(options));
    command.add(output.toString());
    ProcessBuilder builder = Bundled.command(command).redirectErrorStream(true);
    // The AV1 encoder talks whatever FFmpeg is told.
    builder.environment().put("SVT_LOG", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int result = process.waitFor();
      Bundled.requireStarted(result, said);
      if (result != 0) {
        throw new IOException(String.join(" ", command) + "\n" + said);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return output;
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
