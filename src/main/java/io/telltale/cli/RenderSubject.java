package io.telltale.cli;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Light;
import io.telltale.pattern.Lights;
import io.telltale.pattern.Notation;
import io.telltale.pattern.NotationException;
import io.telltale.pattern.Pattern;
import io.telltale.render.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds out what is to be filmed: a pattern's id, or light notation. */
final class RenderSubject {
  private static final String LIKE_AN_ID = "[A-Za-z0-9_-]+";

  private final Catalogue catalogue;

  RenderSubject(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Finds it.
   *
   * @param alone show nothing around a pattern
   * @throws IllegalArgumentException if it is neither; the message is one line for the user
   */
  Subject of(String text, boolean alone, long seed) {
    return catalogue
        .find(text.strip())
        .map(it -> alone ? Subject.of(it) : Subject.inContext(it, catalogue, seed))
        .orElseGet(() -> light(text));
  }

  private Subject light(String text) {
    Light light = parse(text);
    Set<String> names = Lights.names(light);
    if (!names.isEmpty()) {
      throw new IllegalArgumentException(
          "give a number for x{" + names.iterator().next() + "}, such as x3");
    }
    List<Pattern> same =
        catalogue.patterns().stream().filter(it -> it.lights().contains(light)).toList();
    if (same.isEmpty()) {
      return Subject.of("custom", light, false);
    }
    List<String> ids = same.stream().map(Pattern::id).toList();
    return new Subject(ids.get(0), light, same.get(0).repeats(), ids);
  }

  private Light parse(String text) {
    try {
      return Notation.parse(text);
    } catch (NotationException e) {
      if (!text.strip().matches(LIKE_AN_ID)) {
        throw new IllegalArgumentException(
            "'" + text + "' is no light notation: " + e.getMessage());
      }
      throw new IllegalArgumentException(
          "no pattern is called '" + text.strip() + "'" + near(text));
    }
  }

  private String near(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> near =
        catalogue.patterns().stream()
            .map(Pattern::id)
            .filter(id -> id.contains(wanted) || wanted.contains(id))
            .toList();
    return near.isEmpty()
        ? " (catalogue list names them all)"
        : "; is it " + String.join(", ", near);
  }
}
