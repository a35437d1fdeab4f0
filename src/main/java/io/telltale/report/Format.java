package io.telltale.report;

import java.io.PrintStream;
import java.util.Locale;

/** The ways to tell a report. */
public enum Format {
  /** For a person. */
  TEXT,
  /** For scripts: one object, or an array of them. */
  JSON,
  /** For spreadsheets: one line per phase. */
  CSV;

  /**
   * A writer of this format.
   *
   * @param out where to; stays open when the writer is closed
   * @param layout of text; the others take no notice
   * @param several whether more than one video was asked for: JSON is an array then
   */
  public ReportWriter writer(PrintStream out, Layout layout, boolean several) {
    return switch (this) {
      case TEXT -> new TextWriter(out, layout);
      case JSON -> new JsonWriter(out, several);
      case CSV -> new CsvWriter(out);
    };
  }

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
