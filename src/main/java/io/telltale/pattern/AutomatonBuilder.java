package io.telltale.pattern;

import io.telltale.pattern.Automaton.Flow;
import io.telltale.pattern.LampState.Scale;
import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Colour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Builds the automaton of a light program. */
final class AutomatonBuilder {
  /** Cost in nats of leaving an open step at any one moment. */
  private static final double LEAVE = 2;

  /** Cost in nats of the dark before or after a program. */
  private static final double DARK = 2;

  /** Cost in nats of what is usual around a pattern: the moment of the change has to be told. */
  private static final double AROUND = 4;

  /** Cost in nats of each switch of an irregular blink, whose moment has to be told. */
  private static final double SWITCH = 2.5;

  /** Shortest flash or dark of an irregular blink in ticks: 30 ms, one chunk of an update. */
  private static final int SHORTEST = 3;

  private final Automaton automaton = new Automaton();

  /** The first and the last stretch of a program, or of a part of it. */
  private record Part(int first, int last) {}

  /**
   * The automaton of one program.
   *
   * @param repeats whether it starts over
   * @param before programs that may come before it
   * @param after programs that may come after it
   */
  static Automaton of(Light light, boolean repeats, List<Light> before, List<Light> after) {
    AutomatonBuilder builder = new AutomatonBuilder();
    Part own = builder.add(unrolled(light, repeats), true);
    if (repeats) {
      builder.automaton.way(own.last, own.first, 0);
    }
    builder.surround(own, before, after);
    return builder.automaton;
  }

  /** What may be before and after it, and the dark that may be at either end of a clip. */
  private void surround(Part own, List<Light> before, List<Light> after) {
    boolean lit = automaton.stretches.get(own.first).lit();
    if (lit || !before.isEmpty()) {
      int unlit = automaton.add(List.of(LampState.OFF), Flow.HOLD, false);
      if (lit) {
        automaton.way(unlit, own.first, DARK);
      }
      for (Light light : before) {
        Part part = add(light, false);
        automaton.way(part.last, own.first, AROUND);
        automaton.way(unlit, part.first, DARK);
      }
    }
    int dark = automaton.add(List.of(LampState.OFF), Flow.HOLD, false);
    automaton.way(own.last, dark, DARK + AROUND);
    for (Light light : after) {
      Part part = add(light, false);
      automaton.way(own.last, part.first, AROUND);
      automaton.way(part.last, dark, DARK + AROUND);
    }
  }

  /** A program that is done several times and then starts over is the same as one time over. */
  private static Light unrolled(Light light, boolean repeats) {
    return repeats && light instanceof Sequence s && s.times().max() > 1
        ? new Sequence(s.parts(), Light.Count.ONCE)
        : light;
  }

  private Part add(Light light, boolean own) {
    if (light instanceof Step step) {
      int only = add(step, own);
      return new Part(only, only);
    }
    Sequence sequence = (Sequence) light;
    int first = -1;
    int last = -1;
    for (int round = 0; round < Math.max(1, sequence.times().max()); round++) {
      for (Light child : sequence.parts()) {
        Part part = add(child, own);
        if (last >= 0) {
          automaton.way(last, part.first, leave(last));
        }
        first = first < 0 ? part.first : first;
        last = part.last;
      }
    }
    return new Part(first, last);
  }

  private double leave(int stretch) {
    return automaton.stretches.get(stretch).flow() == Flow.LOOP ? LEAVE : 0;
  }

  private int add(Step step, boolean own) {
    return switch (step.kind()) {
      case OFF, SOLID -> hold(step, own);
      case BREATHE -> breath(step, own);
      case BLINK -> step.irregular() ? irregular(step, own) : blink(step, own);
    };
  }

  /** One period over and over, or as often as it is counted. */
  private int rhythm(List<LampState> period, int once, Step step, boolean own) {
    List<LampState> states = new ArrayList<>();
    if (!step.open()) {
      for (int i = 0; i < Math.max(1, step.count().max()); i++) {
        states.addAll(period);
      }
      return automaton.add(states, Flow.CHAIN, own);
    }
    for (int i = 0; i < once + period.size(); i++) {
      states.add(period.get(i % period.size()));
    }
    return automaton.add(states, once, Flow.LOOP, own);
  }

  private int hold(Step step, boolean own) {
    LampState lamp = step.lamp() == null ? LampState.OFF : lit(step.lamp(), 1, Scale.SWITCHED);
    Span length = step.length();
    int ticks = length == null ? 1 : ticks(length.min());
    boolean fixed = length != null && length.min() == length.max();
    return automaton.add(Collections.nCopies(ticks, lamp), fixed ? Flow.CHAIN : Flow.HOLD, own);
  }

  private int breath(Step step, boolean own) {
    int ticks = ticks(middle(Objects.requireNonNull(step.timing()).first()));
    List<LampState> period = new ArrayList<>(ticks);
    for (int i = 0; i < ticks; i++) {
      double level = Math.abs(1 - 2.0 * (i + 0.5) / ticks);
      period.add(lit(Objects.requireNonNull(step.lamp()), level, Scale.FADED));
    }
    return rhythm(period, ticks / 4, step, own);
  }

  private int blink(Step step, boolean own) {
    Light.Timing timing = Objects.requireNonNull(step.timing());
    LampState on = lit(Objects.requireNonNull(step.lamp()), 1, Scale.SWITCHED);
    List<LampState> period = new ArrayList<>();
    period.addAll(Collections.nCopies(ticks(middle(timing.first())), on));
    period.addAll(
        Collections.nCopies(ticks(middle(Objects.requireNonNull(timing.second()))), LampState.OFF));
    return rhythm(period, 2 * period.size(), step, own);
  }

  private int irregular(Step step, boolean own) {
    LampState on = lit(Objects.requireNonNull(step.lamp()), 1, Scale.SWITCHED);
    int lit = automaton.add(Collections.nCopies(SHORTEST, on), Flow.HOLD, own);
    int dark = automaton.add(Collections.nCopies(SHORTEST, LampState.OFF), Flow.HOLD, own);
    automaton.way(lit, dark, SWITCH);
    automaton.way(dark, lit, SWITCH);
    return lit;
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

  private static int ticks(double seconds) {
    return (int) Math.max(1, Math.round(seconds / Automaton.TICK));
  }
}
