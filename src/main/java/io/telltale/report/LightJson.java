package io.telltale.report;

import io.telltale.pattern.Finding;
import io.telltale.phase.Phase;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parts of a report as JSON, each just as it stands in the whole. Thread-safe. */
public final class LightJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private LightJson() {}

  /** A phase: {@code kind}, {@code colour}, {@code start}, {@code end} and what else is known. */
  public static ObjectNode of(Phase phase) {
    return written(json -> new JsonReport(json).phase(phase));
  }

  /** A finding: {@code timeline}, {@code verdict}, {@code matches}, {@code reason}. */
  public static ObjectNode of(Finding finding) {
    return written(
        json -> {
          json.writeStartObject();
          new JsonReport(json).finding(finding);
          json.writeEndObject();
        });
  }

  private static ObjectNode written(Consumer<JsonGenerator> writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
      writing.accept(json);
    }
    return (ObjectNode) MAPPER.readTree(bytes.toByteArray());
  }
}
