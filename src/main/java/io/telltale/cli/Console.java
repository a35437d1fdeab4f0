package io.telltale.cli;

import io.telltale.report.Layout;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out results, and nothing else
 * @param err everything else
 * @param terminal what is known of the two
 */
record Console(PrintStream out, PrintStream err, Terminal terminal) {

  /** One of the two as picocli wants it. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** How text on standard output is laid out. */
  Layout layout() {
    return new Layout(terminal.columns(), terminal.colour());
  }

  /** One line for the user about something that went wrong. */
  void complain(String message) {
    err.println("telltale: " + message.replaceAll("\\s*\\R\\s*", " "));
  }
}
