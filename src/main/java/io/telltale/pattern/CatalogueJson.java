package io.telltale.pattern;

import io.telltale.pattern.CatalogueException.Fault;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a YAML tree into the JSON tree that a schema is applied to. */
final class CatalogueJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final List<Fault> faults;

  /**
   * Makes one for one file.
   *
   * @param faults to which a field given twice or a name that is no text is added
   */
  CatalogueJson(List<Fault> faults) {
    this.faults = faults;
  }

  JsonNode json(CatalogueNode value) {
    if (value.node() instanceof MappingNode mapping) {
      return object(value.file(), mapping);
    }
    if (value.node() instanceof SequenceNode) {
      ArrayNode array = JSON.arrayNode();
      value.items().forEach(it -> array.add(json(it)));
      return array;
    }
    return scalar((ScalarNode) value.node(), value);
  }

  private ObjectNode object(String file, MappingNode mapping) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      CatalogueNode key = new CatalogueNode(file, tuple.getKeyNode());
      if (!(key.node() instanceof ScalarNode)) {
        faults.add(key.fault("expected the name of a field"));
      } else if (object.has(key.text())) {
        faults.add(key.fault("field '" + key.text() + "' stands here twice"));
      } else {
        object.set(key.text(), json(new CatalogueNode(file, tuple.getValueNode())));
      }
    }
    return object;
  }

  /** The value as YAML's JSON schema understands it; whatever has another tag is plain text. */
  private static JsonNode scalar(ScalarNode node, CatalogueNode value) {
    Tag tag = node.getTag();
    String text = value.text();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT) && text.matches("-?[0-9]{1,9}")) {
      return JSON.numberNode(Integer.parseInt(text));
    }
    // No field takes any other number; which one it is does not matter then.
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return JSON.numberNode(0.5);
    }
    return JSON.stringNode(text);
  }
}
