package io.telltale.bench;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Light;
import io.telltale.pattern.Pattern;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Catalogues of one light program each; kept, since a matcher is made for each catalogue. */
final class Programs {
  private static final Map<Light, Catalogue> MADE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Programs() {}

  static Catalogue alone(Light light) {
    return MADE.computeIfAbsent(light, it -> Catalogue.of(List.of(pattern(it))));
  }

  private static Pattern pattern(Light light) {
    return new Pattern(
        "expected",
        "What was expected",
        light,
        List.of(),
        false,
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        new Pattern.Context(List.of(), List.of()),
        1);
  }
}
