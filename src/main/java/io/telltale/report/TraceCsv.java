package io.telltale.report;

import io.telltale.sample.LedSample;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was measured of each LED in each frame, as a file: the first place to look for a miss. */
public final class TraceCsv {
  private static final List<String> COLUMNS =
      List.of(
          "led",
          "time",
          "brightness",
          "hue",
          "saturation",
          "red",
          "green",
          "blue",
          "clipped",
          "confidence");

  private TraceCsv() {}

  /**
   * Writes the samples of every LED, the first LED's first. {@code led} counts from 1 in the order
   * of the report, {@code time} is in seconds, {@code hue} in degrees and empty where there is
   * none, the others are shares as {@link LedSample} has them.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Report report, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(Csv.line(COLUMNS));
      out.newLine();
      for (int i = 0; i < report.leds().size(); i++) {
        for (LedSample sample : report.leds().get(i).trace().samples()) {
          out.write(Csv.line(cells(i + 1, sample)));
          out.newLine();
        }
      }
    }
  }

  private static List<String> cells(int led, LedSample sample) {
    return List.of(
        Integer.toString(led),
        Decimals.cell(sample.time(), Decimals.TIME),
        Decimals.cell(sample.brightness(), Decimals.SHARE),
        Decimals.cell(sample.hue(), Decimals.HUE),
        Decimals.cell(sample.saturation(), Decimals.SHARE),
        Decimals.cell(sample.red(), Decimals.SHARE),
        Decimals.cell(sample.green(), Decimals.SHARE),
        Decimals.cell(sample.blue(), Decimals.SHARE),
        Decimals.cell(sample.clipped(), Decimals.SHARE),
        Decimals.cell(sample.confidence(), Decimals.SHARE));
  }
}
