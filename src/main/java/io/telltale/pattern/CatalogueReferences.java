package io.telltale.pattern;

import io.telltale.pattern.CatalogueException.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks that every id that a catalogue file names is the id of something. */
final class CatalogueReferences {
  private final Set<String> patterns;
  private final Set<String> boards;
  private final List<Fault> faults = new ArrayList<>();

  private CatalogueReferences(Set<String> patterns, Set<String> boards) {
    this.patterns = patterns;
    this.boards = boards;
  }

  /**
   * Checks a whole file.
   *
   * @param patterns ids that may be named
   * @param boards boards that may be named
   * @throws CatalogueException if the file names others
   */
  static void check(CatalogueNode root, Set<String> patterns, Set<String> boards)
      throws CatalogueException {
    CatalogueReferences references = new CatalogueReferences(patterns, boards);
    references.boards(root.list("appliesTo"));
    root.list("patterns").forEach(references::entry);
    if (!references.faults.isEmpty()) {
      throw new CatalogueException(references.faults);
    }
  }

  private void entry(CatalogueNode entry) {
    boards(entry.list("boards"));
    entry.get("codes").stream()
        .flatMap(it -> it.list("table").stream())
        .forEach(it -> boards(it.list("boards")));
    entry.list("before").forEach(this::pattern);
    entry.list("after").forEach(this::pattern);
    entry.list("mistakenFor").stream()
        .flatMap(it -> it.get("with").stream())
        .filter(it -> !it.text().contains(" "))
        .forEach(this::pattern);
  }

  private void pattern(CatalogueNode id) {
    if (!patterns.contains(id.text())) {
      faults.add(id.fault("no pattern is called '" + id.text() + "'"));
    }
  }

  private void boards(List<CatalogueNode> names) {
    for (CatalogueNode name : names) {
      if (!boards.contains(name.text())) {
        faults.add(
            name.fault(
                "no board is called '"
                    + name.text()
                    + "': add it to 'boards' at the top of the file"));
      }
    }
  }
}
