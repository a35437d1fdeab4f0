package io.telltale.pattern;

import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Programs that lead through other patterns, such as a start that ends online: the part of each
 * that is its own, and which pattern usually follows which. Immutable and thread-safe.
 */
final class Stages {
  /** A camera that misses nothing: what looks alike to it is the same. */
  private static final LookAlike ANY_CAMERA = new LookAlike(1000, Double.POSITIVE_INFINITY);

  /** A pattern that is one open step. */
  private record Whole(String id, Step step) {}

  private final List<Whole> wholes;
  private final Map<String, Set<String>> before = new HashMap<>();

  /** The stages that are patterns of a catalogue by themselves. */
  Stages(Catalogue catalogue) {
    wholes = catalogue.patterns().stream().flatMap(Stages::wholes).toList();
    for (Pattern pattern : catalogue.patterns()) {
      pattern.context().before().forEach(id -> follows(id, pattern.id()));
      pattern.context().after().forEach(id -> follows(pattern.id(), id));
      pattern.lights().forEach(light -> course(pattern, light));
    }
  }

  private static Stream<Whole> wholes(Pattern pattern) {
    return pattern.lights().stream()
        .filter(light -> !Lights.anyColour(light))
        .filter(Step.class::isInstance)
        .map(Step.class::cast)
        .filter(step -> step.open() && step.lamp() != null)
        .map(step -> new Whole(pattern.id(), step));
  }

  /** Each stage of a program follows the one before; several patterns may be the same stage. */
  private void course(Pattern pattern, Light light) {
    int first = ownParts(pattern, light);
    if (first > 0 && light instanceof Sequence sequence) {
      List<String> last = List.of(pattern.id());
      for (Light part : sequence.parts().subList(first, sequence.parts().size())) {
        List<String> stage = ids(part);
        last.forEach(earlier -> stage.forEach(later -> follows(earlier, later)));
        last = stage.isEmpty() ? last : stage;
      }
    }
  }

  /** Ids of the patterns that a part of a program is by itself. */
  private List<String> ids(Light part) {
    return wholes.stream().filter(w -> same(w.step, part)).map(Whole::id).distinct().toList();
  }

  /** Ids of a pattern, of those that it leads through, and of those that usually surround it. */
  Set<String> along(Pattern pattern) {
    Set<String> along = new HashSet<>(Set.of(pattern.id()));
    along.addAll(pattern.context().before());
    along.addAll(pattern.context().after());
    for (Light light : pattern.lights()) {
      if (light instanceof Sequence sequence && ownParts(pattern, light) > 0) {
        sequence.parts().forEach(part -> along.addAll(ids(part)));
      }
    }
    return along;
  }

  private void follows(String earlier, String later) {
    before.computeIfAbsent(later, id -> new HashSet<>()).add(earlier);
  }

  /** Ids of the patterns that a pattern usually follows. */
  Set<String> before(Pattern pattern) {
    return before.getOrDefault(pattern.id(), Set.of());
  }

  /** A program up to the first stage that another pattern is; all of it where there is none. */
  Light own(Pattern pattern, Light light) {
    int parts = ownParts(pattern, light);
    return parts > 0 && light instanceof Sequence sequence
        ? new Sequence(sequence.parts().subList(0, parts), sequence.times())
        : light;
  }

  /** Parts before the first stage that another pattern is; 0 where there is none. */
  private int ownParts(Pattern pattern, Light light) {
    if (pattern.repeats() || !(light instanceof Sequence sequence)) {
      return 0;
    }
    boolean lit = false;
    for (int i = 0; i < sequence.parts().size(); i++) {
      Light part = sequence.parts().get(i);
      if (lit && wholes.stream().anyMatch(w -> same(w.step, part))) {
        return i;
      }
      lit |= !(part instanceof Step step && step.lamp() == null);
    }
    return 0;
  }

  private static boolean same(Step whole, Light part) {
    return part instanceof Step step
        && step.open()
        && step.lamp() != null
        && ANY_CAMERA.alike(whole, step);
  }
}
