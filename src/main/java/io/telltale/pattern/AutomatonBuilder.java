package io.telltale.pattern;

import io.telltale.pattern.Automaton.Flow;
import io.telltale.pattern.Light.Count;
import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /** The first stretch of a program, or of a part of it, and those that it may end with. */
  private record Part(int first, List<Integer> lasts) {}

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
      builder.way(own, own.first, 0);
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
        way(part, own.first, AROUND);
        automaton.way(unlit, part.first, DARK);
      }
    }
    int dark = automaton.add(List.of(LampState.OFF), Flow.HOLD, false);
    way(own, dark, DARK + AROUND);
    for (Light light : after) {
      Part part = add(light, false);
      way(own, part.first, AROUND);
      way(part, dark, DARK + AROUND);
    }
  }

  /** A program that is done several times and then starts over is the same as one time over. */
  private static Light unrolled(Light light, boolean repeats) {
    return repeats && light instanceof Sequence s && s.times().max() > 1
        ? new Sequence(s.parts(), Count.ONCE)
        : light;
  }

  private Part add(Light light, boolean own) {
    if (light instanceof Step step) {
      int only = add(step, own);
      return new Part(only, more(step, only, own));
    }
    Sequence sequence = (Sequence) light;
    @Nullable Part all = null;
    @Nullable Part round = null;
    for (int i = 0; i < atLeast(sequence.times()); i++) {
      round = round(sequence, own);
      all = all == null ? round : joined(all, round);
    }
    if (round != null && open(sequence.times())) {
      join(round, round.first);
    }
    return Objects.requireNonNull(all);
  }

  private Part round(Sequence sequence, boolean own) {
    @Nullable Part all = null;
    for (Light child : sequence.parts()) {
      Part part = add(child, own);
      all = all == null ? part : joined(all, part);
    }
    return Objects.requireNonNull(all);
  }

  private Part joined(Part earlier, Part later) {
    join(earlier, later.first);
    return new Part(earlier.first, later.lasts);
  }

  private void join(Part earlier, int later) {
    earlier.lasts.forEach(last -> automaton.way(last, later, leave(last)));
  }

  private double leave(int stretch) {
    return automaton.stretches.get(stretch).flow() == Flow.LOOP ? LEAVE : 0;
  }

  private void way(Part from, int to, double cost) {
    from.lasts.forEach(last -> automaton.way(last, to, cost));
  }

  /** How often it is done for certain, once at least. */
  private static int atLeast(Count count) {
    return Math.max(1, Math.min(count.min(), count.max()));
  }

  /** Whether it may be done once more than for certain, and then again: no most is kept. */
  private static boolean open(Count count) {
    return count.max() > atLeast(count);
  }

  /** The stretches with which a step may end: a range of flashes goes on flash by flash. */
  private List<Integer> more(Step step, int certain, boolean own) {
    if (step.kind() != Kind.BLINK || step.irregular() || !open(step.count())) {
      return List.of(certain);
    }
    int more = automaton.addOptional(StepStates.flash(step), own);
    automaton.way(certain, more, 0);
    automaton.way(more, more, 0);
    return List.of(certain, more);
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
      for (int i = 0; i < atLeast(step.count()); i++) {
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
    LampState lamp = step.lamp() == null ? LampState.OFF : StepStates.lit(step.lamp());
    Span length = step.length();
    int ticks = length == null ? 1 : StepStates.ticks(length.min());
    boolean fixed = length != null && length.min() == length.max();
    return automaton.add(Collections.nCopies(ticks, lamp), fixed ? Flow.CHAIN : Flow.HOLD, own);
  }

  private int breath(Step step, boolean own) {
    List<LampState> period = StepStates.breath(step);
    return rhythm(period, period.size() / 4, step, own);
  }

  private int blink(Step step, boolean own) {
    List<LampState> period = StepStates.flash(step);
    return rhythm(period, 2 * period.size(), step, own);
  }

  private int irregular(Step step, boolean own) {
    LampState on = StepStates.lit(Objects.requireNonNull(step.lamp()));
    int lit = automaton.add(Collections.nCopies(SHORTEST, on), Flow.HOLD, own);
    int dark = automaton.add(Collections.nCopies(SHORTEST, LampState.OFF), Flow.HOLD, own);
    automaton.way(lit, dark, SWITCH);
    automaton.way(dark, lit, SWITCH);
    return lit;
  }
}
