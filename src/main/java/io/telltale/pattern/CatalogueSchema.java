package io.telltale.pattern;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import io.telltale.pattern.CatalogueException.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applies {@code models/catalogue.schema.json} to a catalogue file. */
final class CatalogueSchema {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonNode document;
  private final Schema schema;

  CatalogueSchema(String text) {
    document = MAPPER.readTree(text);
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
  }

  /**
   * Checks a file's form.
   *
   * @throws CatalogueException with every fault there is
   */
  void check(CatalogueNode root) throws CatalogueException {
    List<Fault> faults = new ArrayList<>();
    JsonNode json = new CatalogueJson(faults).json(root);
    if (faults.isEmpty()) {
      schema.validate(json).forEach(it -> faults.add(fault(root, it)));
    }
    if (!faults.isEmpty()) {
      throw new CatalogueException(faults);
    }
  }

  private Fault fault(CatalogueNode root, Error error) {
    CatalogueNode place = place(root, error.getInstanceLocation());
    JsonNode expected = Objects.requireNonNull(error.getSchemaNode());
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          place
              .name(error.getProperty())
              .fault(
                  "unknown field '" + error.getProperty() + "', expected one of " + fields(error));
      case "required" -> place.fault("field '" + error.getProperty() + "' is missing");
      case "type" ->
          place.fault("expected " + kind(expected.asString()) + ", found " + found(place));
      case "enum" -> place.fault("expected one of " + words(expected) + ", found " + found(place));
      case "pattern" -> place.fault("expected an id such as no-cloud, found " + found(place));
      case "minimum" -> place.fault("expected at least " + expected + ", found " + found(place));
      case "maximum" -> place.fault("expected at most " + expected + ", found " + found(place));
      default -> place.fault(error.getMessage());
    };
  }

  /** The fields that the schema knows where it met one that it does not. */
  private String fields(Error error) {
    JsonNode at = document;
    NodePath path = error.getSchemaLocation().getFragment();
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      at = at.path(path.getName(i));
    }
    return String.join(", ", at.path("properties").propertyNames());
  }

  private static CatalogueNode place(CatalogueNode root, NodePath path) {
    CatalogueNode at = root;
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      at =
          at.node() instanceof SequenceNode
              ? at.items().get(Integer.parseInt(step.toString()))
              : at.get(step.toString()).orElse(at);
    }
    return at;
  }

  private static String words(JsonNode list) {
    return String.join(", ", list.valueStream().map(JsonNode::asString).toList());
  }

  private static String kind(String type) {
    return switch (type) {
      case "string" -> "text";
      case "array" -> "a list";
      case "object" -> "fields";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      default -> type;
    };
  }

  private static String found(CatalogueNode place) {
    if (place.node() instanceof SequenceNode) {
      return "a list";
    }
    if (place.node() instanceof MappingNode) {
      return "fields";
    }
    return place.text().isEmpty() ? "nothing" : CatalogueYaml.quoted(place.text());
  }
}
