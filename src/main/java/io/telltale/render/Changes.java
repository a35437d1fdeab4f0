package io.telltale.render;

import io.telltale.pattern.CameraLimits;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Light;
import io.telltale.pattern.Lights;
import io.telltale.pattern.Pattern;
import java.util.List;
import java.util.stream.Stream;

/**
 * Patterns that turn into others before the camera, as when a device comes online. What counts is
 * what the device does in the end.
 */
final class Changes {
  private final Catalogue catalogue;
  private final List<Pattern> lasting;

  Changes(Catalogue catalogue) {
    this.catalogue = catalogue;
    lasting = catalogue.patterns().stream().filter(Changes::rhythm).toList();
  }

  /** A rhythm that lasts until something changes. */
  private static boolean rhythm(Pattern pattern) {
    return pattern.light() instanceof Light.Step step && step.open() && step.timing() != null;
  }

  /** One pattern and then another, such that the two are no third one. */
  Subject draw(Draw draw) {
    Pattern from;
    Pattern to;
    do {
      from = draw.of(lasting);
      to = draw.of(lasting);
    } while (looksAlike(from, to) || third(from, to));
    return new Subject(
            "change-to-" + to.id(),
            new Light.Sequence(List.of(from.light(), to.light()), Light.Count.ONCE),
            false,
            List.of(to.id()))
        .accepting(accepted(to));
  }

  private List<String> accepted(Pattern to) {
    List<String> ids = CameraLimits.meantAsWell(to, catalogue);
    return ids.isEmpty() ? List.of(to.id()) : ids;
  }

  private static boolean looksAlike(Pattern a, Pattern b) {
    return sameLook((Light.Step) a.light(), (Light.Step) b.light());
  }

  /** The same kind of light in the same colour, whatever its times. */
  private static boolean sameLook(Light.Step a, Light.Step b) {
    return a.kind() == b.kind() && a.lamp() != null && a.lamp().equals(b.lamp());
  }

  private boolean third(Pattern from, Pattern to) {
    return catalogue.patterns().stream()
        .flatMap(it -> it.lights().stream().flatMap(light -> rounds(it, light)))
        .anyMatch(steps -> follow(steps, (Light.Step) from.light(), (Light.Step) to.light()));
  }

  /** The lit steps of a program; those of two turns where it starts over. */
  private static Stream<List<Light.Step>> rounds(Pattern pattern, Light light) {
    List<Light.Step> once = Lights.steps(light).filter(step -> step.lamp() != null).toList();
    return Stream.of(
        pattern.repeats() ? Stream.concat(once.stream(), once.stream()).toList() : once);
  }

  private static boolean follow(List<Light.Step> steps, Light.Step first, Light.Step second) {
    for (int i = 0; i + 1 < steps.size(); i++) {
      if (sameLook(steps.get(i), first) && sameLook(steps.get(i + 1), second)) {
        return true;
      }
    }
    return false;
  }
}
