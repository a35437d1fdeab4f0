package io.telltale.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One pattern as a catalogue file gives it: an entry, or an entry seen through one row of its table
 * of codes.
 */
final class CatalogueEntry {
  private final CatalogueNode entry;
  private final @Nullable CatalogueNode row;

  private CatalogueEntry(CatalogueNode entry, @Nullable CatalogueNode row) {
    this.entry = entry;
    this.row = row;
  }

  /** What becomes of an entry: itself, or one for each row of its table. */
  static List<CatalogueEntry> of(CatalogueNode entry) {
    Optional<CatalogueNode> codes = entry.get("codes");
    if (codes.isEmpty()) {
      return List.of(new CatalogueEntry(entry, null));
    }
    return codes.get().list("table").stream().map(it -> new CatalogueEntry(entry, it)).toList();
  }

  /** Where it stands, for faults. */
  CatalogueNode place() {
    return row == null ? entry.name("id") : row;
  }

  /** The id, with the code in it. */
  String id() {
    return filled(entry.required("id"));
  }

  /** A text of the entry with names in braces replaced; empty if it is not there. */
  String text(String field) {
    return entry.text(field).map(this::filled).orElse("");
  }

  /** The row's text and the entry's, one after the other. */
  String joinedText(String field) {
    return String.join(" ", joined(it -> it.text(field).stream()));
  }

  /** The row's texts and then the entry's. */
  List<String> joinedTexts(String field) {
    return joined(it -> it.texts(field).stream());
  }

  /** The row's value, or else the entry's. */
  Optional<CatalogueNode> nearest(String field) {
    return Optional.ofNullable(row).flatMap(it -> it.get(field)).or(() -> entry.get(field));
  }

  /** Its notation, and those of its variants with their notes, as they stand in the file. */
  Map<CatalogueNode, String> notations() {
    CatalogueNode holder = row != null && row.get("notation").isPresent() ? row : entry;
    Map<CatalogueNode, String> notations = new LinkedHashMap<>();
    holder.get("notation").ifPresent(it -> notations.put(it, ""));
    for (CatalogueNode variant : holder.list("variants")) {
      variant.get("notation").ifPresent(it -> notations.put(it, filled(variant.required("note"))));
    }
    return notations;
  }

  /** What the named counts of its notation are. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    if (row != null) {
      counts.put(countName(), value(row));
      if (value(row) > 0) {
        counts.put(countName() + "-1", value(row) - 1);
      }
    }
    return counts;
  }

  /** What it is mistaken for: what the entry says, and the codes next to its own. */
  List<Pattern.Confusion> confusions() {
    List<Pattern.Confusion> confusions = new ArrayList<>();
    Optional<String> tellBy = entry.get("codes").flatMap(it -> it.text("tellBy"));
    if (row != null && tellBy.isPresent()) {
      for (CatalogueEntry other : of(entry)) {
        if (other.row != null && Math.abs(value(other.row) - value(row)) == 1) {
          confusions.add(new Pattern.Confusion(other.id(), tellBy.get()));
        }
      }
    }
    for (CatalogueNode each : entry.list("mistakenFor")) {
      confusions.add(
          new Pattern.Confusion(filled(each.required("with")), filled(each.required("tellBy"))));
    }
    return confusions;
  }

  private List<String> joined(Function<CatalogueNode, Stream<String>> texts) {
    return Stream.concat(Stream.ofNullable(row), Stream.of(entry))
        .flatMap(texts)
        .map(this::filled)
        .toList();
  }

  private String filled(String text) {
    if (row == null) {
      return text;
    }
    return text.replace("{" + countName() + "}", Integer.toString(value(row)))
        .replace("{name}", row.text("name").orElse(""));
  }

  private String countName() {
    return entry.get("codes").orElseThrow().required("of");
  }

  private static int value(CatalogueNode row) {
    return Integer.parseInt(row.required("value"));
  }
}
