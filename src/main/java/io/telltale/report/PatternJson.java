package io.telltale.report;

import io.telltale.pattern.Notation;
import io.telltale.pattern.Pattern;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What the catalogue knows, as JSON. */
final class PatternJson {
  private final JsonGenerator json;

  private PatternJson(JsonGenerator json) {
    this.json = json;
  }

  static void list(List<Pattern> patterns, PrintStream out) {
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartArray();
      patterns.forEach(new PatternJson(json)::pattern);
      json.writeEndArray();
    }
    out.println();
  }

  static void show(Pattern pattern, PrintStream out) {
    try (JsonGenerator json = JsonOut.to(out)) {
      new PatternJson(json).pattern(pattern);
    }
    out.println();
  }

  private void pattern(Pattern pattern) {
    json.writeStartObject();
    json.writeStringProperty("pattern", pattern.id());
    json.writeStringProperty("name", pattern.name());
    json.writeStringProperty("notation", Notation.print(pattern.light()));
    json.writeArrayPropertyStart("variants");
    for (Pattern.Variant variant : pattern.variants()) {
      pair("notation", Notation.print(variant.light()), "note", variant.note());
    }
    json.writeEndArray();
    json.writeBooleanProperty("repeats", pattern.repeats());
    json.writeStringProperty("meaning", pattern.meaning());
    strings("causes", pattern.causes());
    strings("steps", pattern.steps());
    strings("boards", pattern.boards());
    json.writeStringProperty("firmware", pattern.firmware());
    json.writeArrayPropertyStart("mistakenFor");
    for (Pattern.Confusion confusion : pattern.mistakenFor()) {
      pair("with", confusion.with(), "tellBy", confusion.tellBy());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void pair(String first, String one, String second, String other) {
    json.writeStartObject();
    json.writeStringProperty(first, one);
    json.writeStringProperty(second, other);
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
