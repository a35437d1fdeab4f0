package io.telltale.report;

import io.telltale.pattern.CameraNeed;
import io.telltale.pattern.ConfusablePair;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** The ways to tell what a camera cannot see of a catalogue. */
public enum CameraLimitsFormat {
  /** For a person. */
  TEXT,
  /** For scripts. */
  JSON;

  /**
   * What is told.
   *
   * @param source the catalogue's file, or what else it is called
   * @param fps frames a second
   * @param seconds length of the clip, infinite for as long as it takes
   * @param pairs that cannot be told apart
   * @param needs of each pattern
   */
  public record Limits(
      String source,
      double fps,
      double seconds,
      List<ConfusablePair> pairs,
      List<CameraNeed> needs) {
    public Limits {
      pairs = List.copyOf(pairs);
      needs = List.copyOf(needs);
    }

    private boolean anyLength() {
      return Double.isInfinite(seconds);
    }
  }

  /** Tells that a catalogue is valid and what a camera cannot see of it. */
  public void write(Limits limits, PrintStream out, Layout layout) {
    switch (this) {
      case TEXT -> text(limits, new Page(out, layout));
      case JSON -> json(limits, out);
    }
    out.flush();
  }

  private static void text(Limits limits, Page page) {
    int patterns = limits.needs().size();
    page.line(
        limits.source() + ": valid, " + patterns + (patterns == 1 ? " pattern" : " patterns"));
    String camera = number(limits.fps()) + " frames a second";
    page.heading(
        "Alike to a camera of "
            + camera
            + (limits.anyLength() ? "" : " in a clip of " + number(limits.seconds()) + " s"));
    if (limits.pairs().isEmpty()) {
      page.paragraph("No two patterns");
    }
    for (ConfusablePair pair : limits.pairs()) {
      page.item("", pair.a().id() + " and " + pair.b().id() + ": " + pair.why());
      page.item("  ", "told apart by " + pair.separatedBy());
    }
    page.heading("What each pattern needs at least");
    for (CameraNeed need : limits.needs()) {
      String least = "%4s frames a second %6s s  ";
      page.item(
          least.formatted(number(Math.ceil(need.fps())), tenths(need.seconds())),
          need.pattern().id());
    }
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", Math.ceil(value * 10 - 1e-9) / 10);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : "" + value;
  }

  private static void json(Limits limits, PrintStream out) {
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartObject();
      json.writeStringProperty("source", limits.source());
      json.writeNumberProperty("fps", limits.fps());
      if (!limits.anyLength()) {
        json.writeNumberProperty("seconds", limits.seconds());
      }
      json.writeArrayPropertyStart("confusable");
      limits.pairs().forEach(pair -> pair(pair, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("needs");
      limits.needs().forEach(need -> need(need, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  private static void pair(ConfusablePair pair, JsonGenerator json) {
    json.writeStartObject();
    json.writeArrayPropertyStart("patterns");
    json.writeString(pair.a().id());
    json.writeString(pair.b().id());
    json.writeEndArray();
    json.writeStringProperty("why", pair.why());
    json.writeStringProperty("separatedBy", pair.separatedBy());
    json.writeEndObject();
  }

  private static void need(CameraNeed need, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("pattern", need.pattern().id());
    json.writeNumberProperty("fps", Math.ceil(need.fps()));
    json.writeNumberProperty("seconds", Math.ceil(need.seconds() * 10 - 1e-9) / 10);
    json.writeEndObject();
  }

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
