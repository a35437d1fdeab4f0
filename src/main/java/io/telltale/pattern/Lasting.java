package io.telltale.pattern;

import io.telltale.phase.Kind;
import io.telltale.phase.LightSignal;
import io.telltale.phase.Phase;
import java.util.List;

/**
 * Whether a light lasted as a program that does not change would have it: things come between
 * camera and light once in a while, but not again and again. Immutable and thread-safe.
 */
final class Lasting {
  /** Times that a light that lasts does not change: a hand passes once, and comes back once. */
  private static final int OFTEN = 4;

  /** Seconds in which no more than one thing comes between, in a clip that is long. */
  private static final double SELDOM = 10;

  private final LightSignal signal;
  private final List<Phase> phases;

  Lasting(LightSignal signal, List<Phase> phases) {
    this.signal = signal;
    this.phases = phases;
  }

  /**
   * Whether the clip may show a program as far as that lasts: a steady one goes on all the time, a
   * dim one while it is shown, since dim may read as anything from dark to a fifth.
   */
  boolean mayBe(Alignment a) {
    if (a.candidate().steady() && (goesOffOften(signal.time(0), signal.end()) || changesColour())) {
      return false;
    }
    return !a.candidate().onlyDim() || !goesOffOften(a.from(signal), a.to(signal));
  }

  private boolean goesOffOften(double from, double to) {
    double times =
        phases.stream()
            .filter(p -> p.start() < to && p.end() > from)
            .mapToDouble(p -> timesOff(p) * within(p, from, to))
            .sum();
    return often(times, to - from);
  }

  private static int timesOff(Phase phase) {
    return phase.kind() == Kind.BLINK ? phase.count() : phase.kind() == Kind.OFF ? 1 : 0;
  }

  /** The share of a phase that lies between two moments. */
  private static double within(Phase phase, double from, double to) {
    double shared = Math.min(to, phase.end()) - Math.max(from, phase.start());
    return shared / Math.max(1e-9, phase.length());
  }

  private boolean changesColour() {
    int times = 0;
    for (int i = 1; i < phases.size(); i++) {
      boolean solid = phases.get(i).kind() == Kind.SOLID && phases.get(i - 1).kind() == Kind.SOLID;
      times += solid && phases.get(i).colour() != phases.get(i - 1).colour() ? 1 : 0;
    }
    return often(times, signal.seconds());
  }

  private static boolean often(double times, double seconds) {
    return times >= OFTEN && times * SELDOM >= seconds;
  }
}
