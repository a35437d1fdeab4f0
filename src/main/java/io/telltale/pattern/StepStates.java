package io.telltale.pattern;

import io.telltale.pattern.LampState.Scale;
import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Colour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The states of one period of a step, one each tick. Stateless and thread-safe. */
final class StepStates {
  private StepStates() {}

  /** One breath: the firmware's triangle, linear in duty, from full light. */
  static List<LampState> breath(Step step) {
    int ticks = ticks(middle(Objects.requireNonNull(step.timing()).first()));
    List<LampState> period = new ArrayList<>(ticks);
    for (int i = 0; i < ticks; i++) {
      double level = Math.abs(1 - 2.0 * (i + 0.5) / ticks);
      period.add(lit(Objects.requireNonNull(step.lamp()), level, Scale.FADED));
    }
    return period;
  }

  /** One flash and the dark after it. */
  static List<LampState> flash(Step step) {
    Light.Timing timing = Objects.requireNonNull(step.timing());
    LampState on = lit(Objects.requireNonNull(step.lamp()));
    List<LampState> period = new ArrayList<>();
    period.addAll(Collections.nCopies(ticks(middle(timing.first())), on));
    period.addAll(
        Collections.nCopies(ticks(middle(Objects.requireNonNull(timing.second()))), LampState.OFF));
    return period;
  }

  /** A lamp that is fully on. */
  static LampState lit(Lamp lamp) {
    return lit(lamp, 1, Scale.SWITCHED);
  }

  private static LampState lit(Lamp lamp, double level, Scale scale) {
    List<Colour> colours = lamp.colour() == null ? List.of() : Palette.likely(lamp.duty());
    boolean between = colours.size() > 1 && scale == Scale.SWITCHED;
    Scale own = between ? Scale.UNEVEN : scale;
    return new LampState(colours, level, lamp.dim() ? Scale.DIM : own);
  }

  private static double middle(Span span) {
    return (span.min() + span.max()) / 2;
  }

  /** Seconds in ticks, one at least. */
  static int ticks(double seconds) {
    return (int) Math.max(1, Math.round(seconds / Automaton.TICK));
  }
}
