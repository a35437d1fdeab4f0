package io.telltale.pattern;

import io.telltale.pattern.CatalogueException.Fault;
import io.telltale.pattern.Pattern.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes patterns of a catalogue file whose form is known to be right. Notes every fault there is.
 */
final class CatalogueReader {
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private CatalogueReader() {}

  /** What the file holds. */
  static CatalogueFile read(CatalogueNode root) throws CatalogueException {
    CatalogueReader reader = new CatalogueReader();
    List<String> boards = root.texts("appliesTo");
    List<Pattern> patterns = new ArrayList<>();
    for (CatalogueNode node : root.list("patterns")) {
      for (CatalogueEntry entry : CatalogueEntry.of(node)) {
        reader.pattern(entry, boards).ifPresent(patterns::add);
      }
    }
    if (!reader.faults.isEmpty()) {
      throw new CatalogueException(reader.faults);
    }
    Map<String, String> names = new LinkedHashMap<>();
    root.get("boards")
        .ifPresent(it -> it.fields().forEach((name, node) -> names.put(name, node.text())));
    return new CatalogueFile(names, patterns);
  }

  private Optional<Pattern> pattern(CatalogueEntry entry, List<String> defaultBoards) {
    String id = entry.id();
    if (id.contains("{")) {
      faults.add(entry.place().fault("'" + id + "' is no id: nothing is known for the braces"));
    } else if (!ids.add(id)) {
      faults.add(entry.place().fault("a pattern called '" + id + "' stands in this file already"));
    }
    List<Variant> lights = lights(entry);
    if (lights.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pattern(
            id,
            entry.text("name"),
            lights.get(0).light(),
            lights.subList(1, lights.size()),
            entry.text("repeats").equals("true"),
            entry.joinedText("meaning"),
            entry.joinedTexts("causes"),
            entry.joinedTexts("steps"),
            entry.nearest("boards").map(CatalogueNode::texts).orElse(defaultBoards),
            entry.nearest("firmware").map(CatalogueNode::text).orElse(""),
            entry.confusions(),
            new Pattern.Context(entry.joinedTexts("before"), entry.joinedTexts("after")),
            entry
                .nearest("prior")
                .map(CatalogueReader::prior)
                .orElse(CataloguePrior.USUAL)
                .value()));
  }

  private static CataloguePrior prior(CatalogueNode word) {
    return CataloguePrior.of(word.text());
  }

  /** Its own light and the variants; none where one of them is at fault. */
  private List<Variant> lights(CatalogueEntry entry) {
    List<Variant> lights = new ArrayList<>();
    Map<CatalogueNode, String> notations = entry.notations();
    notations.forEach(
        (notation, note) ->
            light(notation, entry.counts()).ifPresent(it -> lights.add(new Variant(it, note))));
    return lights.size() == notations.size() ? lights : List.of();
  }

  private Optional<Light> light(CatalogueNode notation, Map<String, Integer> counts) {
    try {
      Light light = Lights.bind(Notation.parse(notation.text()), counts);
      Set<String> unknown = Lights.names(light);
      if (unknown.isEmpty()) {
        return Optional.of(light);
      }
      faults.add(
          notation.fault(
              "notation: no table of codes says what the count "
                  + unknown.iterator().next()
                  + " is"));
    } catch (NotationException e) {
      faults.add(notation.fault("notation, " + e.getMessage()));
    } catch (IllegalArgumentException e) {
      faults.add(notation.fault("notation: " + e.getMessage()));
    }
    return Optional.empty();
  }
}
