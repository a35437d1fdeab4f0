package io.telltale.pattern;

import io.telltale.pattern.CatalogueException.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a catalogue file, knowing where it stands. Whoever reads it relies on the schema: a
 * value of another type than the one asked for is a defect.
 *
 * @param file that it is from, as it was given
 * @param node as it was parsed
 */
public record CatalogueNode(String file, Node node) {

  /** The text that stands here. */
  public String text() {
    return ((ScalarNode) node).getValue().strip();
  }

  /** The text of a field, if it is there. */
  public Optional<String> text(String field) {
    return get(field).map(CatalogueNode::text);
  }

  /** The text of a field that the schema requires. */
  public String required(String field) {
    return text(field)
        .orElseThrow(
            () -> new IllegalStateException(fault("field '" + field + "' is missing").toString()));
  }

  /** The values of a list, or none if it is not there. */
  public List<CatalogueNode> list(String field) {
    return get(field).map(CatalogueNode::items).orElse(List.of());
  }

  /** The texts of this list. */
  public List<String> texts() {
    return items().stream().map(CatalogueNode::text).toList();
  }

  /** The texts of a list, or none if it is not there. */
  public List<String> texts(String field) {
    return list(field).stream().map(CatalogueNode::text).toList();
  }

  /** A field, if it is there. */
  public Optional<CatalogueNode> get(String field) {
    return tuple(field).map(it -> new CatalogueNode(file, it.getValueNode()));
  }

  /** The name of a field, as a place to point to, or this value if it is not there. */
  public CatalogueNode name(String field) {
    return tuple(field).map(it -> new CatalogueNode(file, it.getKeyNode())).orElse(this);
  }

  /** The values of this list. */
  public List<CatalogueNode> items() {
    return ((SequenceNode) node)
        .getValue().stream().map(it -> new CatalogueNode(file, it)).toList();
  }

  /** The fields of this mapping, in the order of the file. */
  public Map<String, CatalogueNode> fields() {
    Map<String, CatalogueNode> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      fields.put(
          new CatalogueNode(file, tuple.getKeyNode()).text(),
          new CatalogueNode(file, tuple.getValueNode()));
    }
    return fields;
  }

  /** Says that something is wrong here. */
  public Fault fault(String message) {
    Mark mark = node.getStartMark().orElseThrow();
    return new Fault(file, mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  private Optional<NodeTuple> tuple(String field) {
    return ((MappingNode) node)
        .getValue().stream()
            .filter(it -> new CatalogueNode(file, it.getKeyNode()).text().equals(field))
            .findFirst();
  }
}
