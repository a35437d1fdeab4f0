package io.telltale.bench;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the patterns that a name stands for. */
final class Families {
  /** Letters that may be wrong in a name for another to be proposed in its place. */
  private static final int SLIPS = 3;

  private Families() {}

  /**
   * The pattern of that id; or else those whose ids go on with a number (all codes of an SOS), and
   * with them those that begin with one of them and go on to something else. Empty if there are
   * none.
   */
  static List<String> of(String name, Catalogue catalogue) {
    if (catalogue.find(name).isPresent()) {
      return List.of(name);
    }
    List<String> ids = catalogue.patterns().stream().map(Pattern::id).toList();
    if (ids.stream().noneMatch(id -> isCode(name, id))) {
      return List.of();
    }
    return ids.stream().filter(id -> isCode(name, id) || id.startsWith(name + "-then-")).toList();
  }

  private static boolean isCode(String name, String id) {
    return id.startsWith(name + "-") && id.substring(name.length() + 1).matches("[0-9]+");
  }

  /** "; is it connected", or where to look. */
  static String near(String name, Catalogue catalogue) {
    List<String> near =
        catalogue.patterns().stream()
            .map(Pattern::id)
            .filter(id -> id.contains(name) || distance(name, id) <= SLIPS)
            .sorted(Comparator.comparingInt(id -> distance(name, id)))
            .limit(3)
            .toList();
    return near.isEmpty()
        ? " (catalogue list names them all)"
        : "; is it " + String.join(", ", near);
  }

  /** Letters to put in, leave out or change to make one of the other (Levenshtein). */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
