package io.telltale.render;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Light;
import io.telltale.pattern.Lights;
import io.telltale.pattern.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What is filmed.
 *
 * @param id the pattern's catalogue id; {@code unknown:...} for a light of nobody's catalogue
 * @param light what it does; without named counts
 * @param repeats whether it starts over when it ends
 * @param accept ids that count as right when the film is recognised; its own id when empty
 */
public record Subject(String id, Light light, boolean repeats, List<String> accept) {
  public Subject {
    accept = accept.isEmpty() ? List.of(id) : List.copyOf(accept);
  }

  /** A pattern of a catalogue and nothing around it. */
  public static Subject of(Pattern pattern) {
    return new Subject(pattern.id(), pattern.light(), pattern.repeats(), List.of());
  }

  /** A light of nobody's catalogue. */
  public static Subject of(String name, Light light, boolean repeats) {
    return new Subject("unknown:" + name, light, repeats, List.of());
  }

  /**
   * A pattern as it occurs: where the catalogue says what is usually seen before or after it, and
   * it does not begin or end openly by itself, that is shown, too.
   *
   * @param seed decides which of several
   */
  public static Subject inContext(Pattern pattern, Catalogue catalogue, long seed) {
    Subject alone = of(pattern);
    if (pattern.repeats()) {
      return alone;
    }
    Random random = Seeds.random(seed, "context");
    List<Light> parts = new ArrayList<>();
    List<String> before = pattern.context().before();
    Optional<String> earlier = pick(before, random);
    if (!step(pattern.light(), true).open()) {
      earlier.flatMap(catalogue::find).ifPresent(it -> parts.add(it.light()));
    }
    parts.add(pattern.light());
    if (!step(pattern.light(), false).open()) {
      // Most go back to what was before them.
      List<String> after = pattern.context().after();
      Optional<String> later = earlier.filter(after::contains).or(() -> pick(after, random));
      later.flatMap(catalogue::find).ifPresent(it -> parts.add(it.light()));
    }
    return parts.size() == 1
        ? alone
        : new Subject(pattern.id(), new Light.Sequence(parts, Light.Count.ONCE), false, List.of());
  }

  private static Optional<String> pick(List<String> ids, Random random) {
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
  }

  /** The first or the last step of a light. */
  static Light.Step step(Light light, boolean first) {
    if (light instanceof Light.Sequence sequence) {
      return step(sequence.parts().get(first ? 0 : sequence.parts().size() - 1), first);
    }
    return (Light.Step) light;
  }

  /** The same, where no camera could tell it from those. */
  public Subject accepting(List<String> ids) {
    return new Subject(id, light, repeats, ids);
  }

  /** The same, starting over when it ends, or not. */
  public Subject repeating(boolean again) {
    return new Subject(id, light, again, accept);
  }

  /** Whether it is dark all the time. */
  boolean dark() {
    return light instanceof Light.Step step && step.lamp() == null;
  }

  /** Drive of the brightest die at the brightest moment, 0 to 1. */
  double highestDrive() {
    return Lights.steps(light)
        .flatMap(step -> Stream.ofNullable(step.lamp()))
        .mapToDouble(lamp -> Duty.of(lamp.duty()).most())
        .max()
        .orElse(0);
  }

  /** Whether it is one steady light, or none, all the time. */
  boolean steady() {
    return light instanceof Light.Step step
        && step.timing() == null
        && !step.irregular()
        && step.open();
  }
}
