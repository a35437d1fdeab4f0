package io.telltale.web;

import io.telltale.page.Lamps;
import io.telltale.pattern.Catalogue;
import io.telltale.report.Layout;
import io.telltale.report.PatternFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue as {@code catalogue list --format json} tells it, each pattern with its lamp. */
final class PatternsJson {
  private PatternsJson() {}

  static String of(Catalogue catalogue) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      PatternFormat.JSON.list(catalogue.patterns(), out, Layout.PLAIN);
    }
    JsonNode patterns = new JsonMapper().readTree(bytes.toByteArray());
    for (int i = 0; i < patterns.size(); i++) {
      ((ObjectNode) patterns.get(i)).set("play", Lamps.play(catalogue.patterns().get(i)));
    }
    return patterns.toString();
  }
}
