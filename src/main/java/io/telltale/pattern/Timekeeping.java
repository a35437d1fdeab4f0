package io.telltale.pattern;

import io.telltale.phase.Kind;
import io.telltale.phase.LightSignal;
import io.telltale.phase.Phase;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a light kept the time that a program writes: a device has one clock, which is a little
 * off, and never fast in one frame and slow in the next. Immutable and thread-safe.
 */
final class Timekeeping {
  /** Clocks of devices run up to 1.5 % off, and those of old firmware ran 1 % slower. */
  private static final double MOST_PACE = 0.04;

  /**
   * The same where there is one rhythm all along, of which a slip at either end is soon forgotten:
   * the clocks and half a per cent for the fit.
   */
  private static final double MOST_PACE_OF_RHYTHM = 0.03;

  /** Seconds of a period below which whole ticks round it by more than a few per cent. */
  private static final double WHOLE_TICKS = 0.15;

  /** Seconds of a rhythm in which its pace shows that well. */
  private static final double LONG_RHYTHM = 5;

  /** Seconds by which the ends of a short light may be off. */
  private static final double PACE_SLACK = 0.15;

  /**
   * Nats a second of slips beside what the frames say: twice those of a clock that is 4 % off.
   * Right answers of blinks alone stay below 1.6 on films of all kinds; one of 320/170 ms taken for
   * 250/250 ms is at 4.5 and more.
   */
  private static final double MOST_HURRY = 2 * MOST_PACE / Automaton.TICK * Strides.SLIP;

  /**
   * The same of other programs: a blink without order, laid through a course of many lights,
   * hurries by seven, what is filmed badly by less than four.
   */
  private static final double LOOSE_HURRY = 2 * MOST_HURRY;

  private final LightSignal signal;
  private final List<Phase> phases;

  Timekeeping(LightSignal signal, List<Phase> phases) {
    this.signal = signal;
    this.phases = phases;
  }

  /**
   * Whether a program ran about as fast as written. The pace of a breath is told by its shape,
   * which exposure bends, and by its turns: one of them is enough.
   */
  boolean isPaced(Alignment a) {
    double most = mostPace(a);
    double off = Math.abs(a.pace() - 1);
    return off <= most || (off <= loosePace(a) && breathOff(a.candidate().onlyBreath()) <= most);
  }

  /** By what share the longest breath of the clip differs from a period in seconds. */
  private double breathOff(double period) {
    return phases.stream()
        .filter(p -> p.kind() == Kind.BREATHE && p.period() > 0)
        .max(Comparator.comparingDouble(Phase::length))
        .map(p -> Math.abs(period / p.period() - 1))
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** How far a program may run fast or slow, as a share. */
  private double mostPace(Alignment a) {
    Candidate c = a.candidate();
    double resolved = LookAlike.shortestBlink(signal.frameInterval());
    boolean steadyPace = c.oneRhythm() && c.resolved(resolved) && c.shortestBlink() >= WHOLE_TICKS;
    return steadyPace && a.own() >= LONG_RHYTHM ? MOST_PACE_OF_RHYTHM : loosePace(a);
  }

  /** When one colour gives way to the next shows less well than when a light goes on. */
  private static double loosePace(Alignment a) {
    double clocks = a.candidate().manyColours() ? 2 * MOST_PACE : MOST_PACE;
    return clocks + PACE_SLACK / Math.max(1, a.own());
  }

  /** Whether a program kept its pace all along, as far as what it shows can tell. */
  boolean isKept(Alignment a) {
    return hurry(a, signal.seconds()) <= mostHurry(a);
  }

  /**
   * Blinks keep their time best: what is on for longer and off for shorter than written hurries in
   * every turn. The levels of a fading light bend with the camera's curve, and its time with them;
   * many colours do not come one after the other by chance, however fast.
   */
  private static double mostHurry(Alignment a) {
    if (a.candidate().onlyBlinks()) {
      return MOST_HURRY;
    }
    boolean tells = a.candidate().breathes() || a.candidate().manyColours();
    return tells && a.mean() <= Judge.CLOSE ? Double.POSITIVE_INFINITY : LOOSE_HURRY;
  }

  /**
   * Whether a blink that the camera does not resolve kept its own time. If it may run fast in one
   * frame and slow in the next, it looks like any light.
   */
  static boolean isOwn(Alignment a) {
    return hurry(a, a.own()) <= MOST_HURRY;
  }

  /** Nats a second of slips, beside what the frames say, in so many seconds. */
  private static double hurry(Alignment a, double seconds) {
    return (a.cost() - Evidence.INDEPENDENT_RATE * seconds * a.mean()) / Math.max(1, seconds);
  }
}
