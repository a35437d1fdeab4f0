package io.telltale.pattern;

import java.nio.file.Path;

/**
 * YAML files that strangers write, checked by a JSON Schema before anybody relies on them.
 * Stateless and thread-safe.
 */
public final class CheckedYaml {
  private CheckedYaml() {}

  /**
   * Reads a file.
   *
   * @param schema a file of {@code models} that says what may stand in it
   * @return its values, each knowing where it stands
   * @throws CatalogueException if it cannot be read, is not YAML or not in the form of the schema;
   *     it names every fault with its line
   */
  public static CatalogueNode read(Path file, String schema) throws CatalogueException {
    return parse(file.toString(), CatalogueYaml.text(file), schema);
  }

  /**
   * Reads a text.
   *
   * @param name of it in messages
   * @param schema a file of {@code models} that says what may stand in it
   * @return its values, each knowing where it stands
   * @throws CatalogueException if it is not YAML or not in the form of the schema; it names every
   *     fault with its line
   */
  public static CatalogueNode parse(String name, String text, String schema)
      throws CatalogueException {
    CatalogueNode root = CatalogueYaml.strange(name, text);
    new CatalogueSchema(Catalogue.resource(schema)).check(root);
    return root;
  }
}
