package io.telltale.pattern;

import io.telltale.pattern.Light.Count;
import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Phase;
import java.util.List;
import java.util.Objects;

/** Tells phases in light notation, as one would write them into a catalogue. */
final class Observed {
  /** Phases told; more than this nobody reads, and a pattern repeats by then. */
  private static final int MOST = 8;

  /** Lengths are told to one part in so many of a second: no camera's clock says more. */
  private static final double A_SECOND = 100;

  private Observed() {}

  /** The first phases in notation, with three dots where there are more. */
  static String notation(List<Phase> phases) {
    List<Light> steps = phases.stream().limit(MOST).map(Observed::step).toList();
    if (steps.isEmpty()) {
      return "";
    }
    Light light = steps.size() == 1 ? steps.get(0) : new Light.Sequence(steps, Count.ONCE);
    return Notation.print(light) + (phases.size() > MOST ? ", ..." : "");
  }

  private static Light step(Phase phase) {
    Span length = span(phase.length());
    if (phase.colour() == null) {
      return Step.off(length);
    }
    Lamp plain = Lamp.of(Objects.requireNonNull(phase.colour()));
    Lamp lamp = phase.dim() ? plain.dimmed() : plain;
    return switch (phase.kind()) {
      case OFF, SOLID -> Step.solid(lamp, length);
      case BREATHE ->
          Double.isNaN(phase.period())
              ? Step.solid(lamp, length)
              : Step.breathe(lamp, span(phase.period()), count(phase));
      case BLINK ->
          phase.irregular()
              ? Step.irregular(lamp, length)
              : Step.blink(lamp, span(phase.on()), span(phase.off()), count(phase));
    };
  }

  private static Count count(Phase phase) {
    int count = Math.max(1, Math.min(Count.MOST, phase.count()));
    return new Count(count, count, null);
  }

  private static Span span(double seconds) {
    return Span.exactly(Math.max(1, Math.round(seconds * A_SECOND)) / A_SECOND);
  }
}
