package io.telltale.cli;

import io.telltale.page.PageWriter;
import io.telltale.report.Format;
import io.telltale.report.Layout;
import io.telltale.report.ReportWriter;
import java.io.PrintStream;
import java.util.Locale;

/** The ways to tell what was read: those of a report, and the page, which shows the video too. */
enum ReadFormat {
  TEXT,
  JSON,
  CSV,
  HTML;

  /**
   * A writer of this format.
   *
   * @param out where to; stays open when the writer is closed
   * @param several whether more than one video was asked for
   */
  ReportWriter writer(PrintStream out, Layout layout, boolean several) {
    return this == HTML ? new PageWriter(out) : Format.valueOf(name()).writer(out, layout, several);
  }

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
