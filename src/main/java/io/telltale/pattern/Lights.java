package io.telltale.pattern;

import io.telltale.pattern.Light.Count;
import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What can be done to a light program as a whole. Safe for use by many threads. */
public final class Lights {
  private Lights() {}

  /**
   * Puts numbers in place of named counts. What is to be done no times at all goes away; names that
   * are not in {@code counts} stay.
   *
   * @param counts by name, each at least 0 and at most {@link Count#MOST}
   * @throws IllegalArgumentException if a number is out of range or nothing is left
   */
  public static Light bind(Light light, Map<String, Integer> counts) {
    return bound(light, counts)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nothing is left of " + Notation.print(light) + " with " + counts));
  }

  /** Names of the counts that are not bound yet, in alphabetical order. */
  public static Set<String> names(Light light) {
    Set<String> names = new TreeSet<>();
    collectNames(light, names);
    return names;
  }

  private static void collectNames(Light light, Set<String> names) {
    Count count = light instanceof Step step ? step.count() : ((Sequence) light).times();
    if (count.name() != null) {
      names.add(count.name());
    }
    if (light instanceof Sequence sequence) {
      sequence.parts().forEach(part -> collectNames(part, names));
    }
  }

  private static Optional<Light> bound(Light light, Map<String, Integer> counts) {
    if (light instanceof Step step) {
      return bound(step.count(), counts)
          .map(it -> new Step(step.kind(), step.lamp(), step.timing(), step.length(), it));
    }
    Sequence sequence = (Sequence) light;
    List<Light> parts = new ArrayList<>();
    for (Light part : sequence.parts()) {
      bound(part, counts).ifPresent(it -> parts.addAll(unbracketed(it)));
    }
    Optional<Count> times = bound(sequence.times(), counts);
    if (parts.isEmpty() || times.isEmpty()) {
      return Optional.empty();
    }
    boolean bare = parts.size() == 1 && times.get().equals(Count.ONCE);
    return Optional.of(bare ? parts.get(0) : new Sequence(parts, times.get()));
  }

  private static List<Light> unbracketed(Light light) {
    boolean once = light instanceof Sequence sequence && sequence.times().equals(Count.ONCE);
    return once ? ((Sequence) light).parts() : List.of(light);
  }

  /** The number for the name; empty for none at all. */
  private static Optional<Count> bound(Count count, Map<String, Integer> counts) {
    Integer number = count.name() == null ? null : counts.get(count.name());
    if (number == null) {
      return Optional.of(count);
    }
    return number == 0 ? Optional.empty() : Optional.of(Count.exactly(number));
  }

  /** All steps of a program, each as often as it is written. */
  public static Stream<Light.Step> steps(Light light) {
    return light instanceof Light.Step step
        ? Stream.of(step)
        : ((Light.Sequence) light).parts().stream().flatMap(Lights::steps);
  }

  /** The program in one colour wherever it leaves the colour open. */
  static Light coloured(Light light, Colour colour) {
    return stepwise(
        light,
        step ->
            step.lamp() != null && step.lamp().colour() == null
                ? new Light.Step(
                    step.kind(), Light.Lamp.of(colour), step.timing(), step.length(), step.count())
                : step);
  }

  /** The program with other steps in place of its own. */
  static Light stepwise(Light light, UnaryOperator<Light.Step> change) {
    return light instanceof Light.Step step
        ? change.apply(step)
        : new Light.Sequence(
            ((Light.Sequence) light).parts().stream().map(p -> stepwise(p, change)).toList(),
            ((Light.Sequence) light).times());
  }

  /** Whether a program leaves a colour open. */
  static boolean anyColour(Light light) {
    return steps(light).anyMatch(s -> s.lamp() != null && s.lamp().colour() == null);
  }
}
