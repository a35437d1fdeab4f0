package io.telltale.report;

import java.io.PrintStream;
import tools.jackson.core.JsonGenerator;

/**
 * Reports as JSON. What is not known is left out: there is no NaN and no null.
 *
 * <p>A video among several that could not be read is an object with {@code source} and {@code
 * error} in the place where its report would be; a single one leaves nothing.
 */
final class JsonWriter implements ReportWriter {
  private final PrintStream out;
  private final JsonGenerator json;
  private final boolean several;
  private boolean empty = true;

  JsonWriter(PrintStream out, boolean several) {
    this.out = out;
    this.several = several;
    json = JsonOut.to(out);
    if (several) {
      json.writeStartArray();
    }
  }

  @Override
  public void add(Report report) {
    empty = false;
    new JsonReport(json).write(report);
    json.flush();
  }

  @Override
  public void addUnreadable(String source, String problem) {
    if (several) {
      json.writeStartObject();
      json.writeStringProperty("source", source);
      json.writeStringProperty("error", problem);
      json.writeEndObject();
    }
  }

  @Override
  public void close() {
    if (several) {
      json.writeEndArray();
      empty = false;
    }
    json.close();
    if (!empty) {
      out.println();
    }
    out.flush();
  }
}
