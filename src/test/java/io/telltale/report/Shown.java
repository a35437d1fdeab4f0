package io.telltale.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a format makes of reports. */
final class Shown {
  private Shown() {}

  static String as(Format format, Layout layout, Report... reports) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    try (ReportWriter writer = format.writer(out, layout, reports.length > 1)) {
      for (Report report : reports) {
        writer.add(report);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The same after a video that could not be read. */
  static String unreadable(String source, String problem, boolean several, Report... reports) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    try (ReportWriter writer = Format.JSON.writer(out, Layout.PLAIN, several)) {
      writer.addUnreadable(source, problem);
      for (Report report : reports) {
        writer.add(report);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
