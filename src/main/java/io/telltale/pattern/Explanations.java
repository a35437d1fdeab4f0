package io.telltale.pattern;

import io.telltale.phase.Kind;
import io.telltale.phase.LightSignal;
import io.telltale.phase.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Which alignments explain a clip well enough to be told. Immutable and thread-safe. */
final class Explanations {
  /**
   * Mean cost of a frame, in nats, up to which a program explains a clip. Right answers stay below
   * 0.3 on films of all kinds, a flicker without order is explained by some fast blink from there.
   */
  private static final double EXPLAINS = 0.35;

  /** The same for a course of many colours, which does not come about by chance. */
  private static final double EXPLAINS_COLOURS = 0.65;

  /** The same for a course of many lights, one after the other. */
  private static final double EXPLAINS_COURSE = 0.45;

  /** Lights that are many. */
  private static final int MANY_LIGHTS = 5;

  /** Colours that are many. */
  private static final int MANY_COLOURS = 3;

  /**
   * The same for a steady light: it drifts with the camera's exposure, and has no rhythm to fit.
   */
  private static final double EXPLAINS_STEADY = 0.45;

  /**
   * The same over the worst stretch: a second in which a third of the frames speak against it as
   * much as they can is not explained. Right answers stay below 1.2 on films of all kinds.
   */
  private static final double EXPLAINS_WORST = 1.4;

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

  /** Seconds of its own light in which a pattern shows for certain. */
  private static final double LEAST_OWN = 0.6;

  /** The same as a share of its own light, for a pattern that is shorter. */
  private static final double LEAST_OWN_SHARE = 0.6;

  /** The same in periods, for a breath: all of its levels, or it may be any light that drifts. */
  private static final double LEAST_BREATH = 0.5;

  /** Seconds by which the ends of a short light may be off. */
  private static final double PACE_SLACK = 0.15;

  private final LightSignal signal;
  private final List<Phase> phases;

  Explanations(LightSignal signal, List<Phase> phases) {
    this.signal = signal;
    this.phases = phases;
  }

  /** Whether a pattern explains the clip, and the clip shows enough of it to say so. */
  boolean holds(Alignment a) {
    return explains(a) && enough(a);
  }

  /** Whether the clip may show a pattern, and enough of it, however closely. */
  boolean shown(Alignment a) {
    return possible(a) && enough(a);
  }

  private static boolean enough(Alignment a) {
    return a.own() >= leastOwn(a.candidate());
  }

  /** Whether a pattern explains the clip. */
  boolean explains(Alignment a) {
    return possible(a)
        && a.mean() <= mostMean(a)
        && (a.worst() <= EXPLAINS_WORST || covered(a))
        && (a.mean() <= Judge.CLOSE
            || !a.candidate().regular()
            || hurry(a, signal.seconds()) <= LOOSE_HURRY);
  }

  /**
   * Whether something came between for a moment: a long course that all the rest of the clip keeps
   * to is not contradicted by the one stretch in which a hand was in the way.
   */
  private static boolean covered(Alignment a) {
    return a.unseen() == 0 && a.passed() >= LONG_COURSE && a.mean() <= KEPT_TO;
  }

  /** Lights of a course, SOS and its code, that nothing else goes through. */
  private static final int LONG_COURSE = 4;

  /** Mean cost of a frame in nats, beside which a covered second of ten may be all there is. */
  private static final double KEPT_TO = 0.2;

  /**
   * Whether the clip may show a pattern at all, however closely. Of a pattern of several lights,
   * one alone does not tell: it means something by itself.
   */
  boolean possible(Alignment a) {
    return a.imagined() == 0
        && (a.candidate().regular() || !Rhythm.repeats(signal))
        && (a.candidate().resolved(shortestBlink()) || keepsTime(a))
        && !(breathesSlowly() && a.candidate().onlyBlinks() && !beats(a.candidate()))
        && (a.unseen() == 0 || (a.passed() >= 2 && a.own() >= LEAST_OF_LIGHT * lit()))
        && (!a.candidate().regular() || keepsPace(a));
  }

  /**
   * Whether a program runs about as fast as written. The pace of a breath is told by its shape,
   * which exposure bends, and by its turns: one of them is enough.
   */
  private boolean keepsPace(Alignment a) {
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

  /**
   * Share of what the clip shows lit that has to be a pattern's own where parts of it are missing:
   * a piece of a pattern in the midst of other light comes about by chance.
   */
  private static final double LEAST_OF_LIGHT = 0.5;

  /** Seconds of the clip in which the light is on, or blinks. */
  private double lit() {
    return phases.stream().filter(p -> p.kind() != Kind.OFF).mapToDouble(Phase::length).sum();
  }

  /** How far a program may run fast or slow, as a share. */
  private double mostPace(Alignment a) {
    boolean oneRhythm = a.candidate().oneRhythm() && a.candidate().resolved(shortestBlink());
    boolean slow = a.candidate().shortestBlink() >= WHOLE_TICKS;
    return oneRhythm && slow && a.own() >= LONG_RHYTHM ? MOST_PACE_OF_RHYTHM : loosePace(a);
  }

  private static double loosePace(Alignment a) {
    return MOST_PACE + PACE_SLACK / Math.max(1, a.own());
  }

  /**
   * Whether a blink that the camera does not resolve kept its own time. If it may run fast in one
   * frame and slow in the next, it looks like any light.
   */
  private static boolean keepsTime(Alignment a) {
    return hurry(a, a.own()) <= MOST_HURRY;
  }

  /** Nats a second of slips, beside what the frames say, in so many seconds. */
  private static double hurry(Alignment a, double seconds) {
    return (a.cost() - Evidence.INDEPENDENT_RATE * seconds * a.mean()) / Math.max(1, seconds);
  }

  /** Nats a second of slips beside what the frames say: twice those of a clock that is 4 % off. */
  private static final double MOST_HURRY = 2 * MOST_PACE / Automaton.TICK * Strides.SLIP;

  /**
   * The same of a program that does not fit closely ({@link Judge#CLOSE}): a blink without order,
   * laid through a course of many lights, hurries by seven, what is filmed badly by less than
   * three.
   */
  private static final double LOOSE_HURRY = 2 * MOST_HURRY;

  private double shortestBlink() {
    return LookAlike.shortestBlink(signal.frameInterval());
  }

  private static double mostMean(Alignment a) {
    if (a.candidate().steady()) {
      return EXPLAINS_STEADY;
    }
    boolean colours = a.candidate().lamps().size() >= MANY_COLOURS && a.passed() >= MANY_COLOURS;
    return colours ? EXPLAINS_COLOURS : a.passed() >= MANY_LIGHTS ? EXPLAINS_COURSE : EXPLAINS;
  }

  /** Seconds of its own light that a program has to show. */
  private static double leastOwn(Candidate candidate) {
    return candidate.steady() || candidate.onlyBreath() > 0
        ? Math.max(LEAST_OWN, LEAST_BREATH * candidate.onlyBreath())
        : Math.min(LEAST_OWN, LEAST_OWN_SHARE * candidate.automaton().ownLight());
  }

  /** Whether most of what was seen is a breath slower than any blink. */
  private boolean breathesSlowly() {
    return share(p -> p.kind() == Kind.BREATHE && slow(p)) > 0.5;
  }

  /** A breath of which the period was not seen has not turned twice. */
  private static boolean slow(Phase breath) {
    return Double.isNaN(breath.period()) ? breath.length() > SLOW : breath.period() > SLOW;
  }

  /** Seconds of a period that no blink of a status light has. */
  private static final double SLOW = 0.8;

  /** Whether a blink may show as a slow beat with the frames, if both clocks are off. */
  private boolean beats(Candidate candidate) {
    double rate = 1 / candidate.shortestBlink();
    double fps = 1 / signal.frameInterval();
    return Math.abs(rate - fps * Math.rint(rate / fps)) < CLOCKS * rate + 1 / SLOW / 4;
  }

  /** Share by which two clocks may differ that are each 1.5 % fast or slow. */
  private static final double CLOCKS = 0.03;

  /** Whether most of what was seen is a breath, as the beat of a blink with the frames may be. */
  boolean breathes() {
    return share(p -> p.kind() == Kind.BREATHE) > 0.5;
  }

  /** The share of the clip's seconds in phases of which something is so. */
  private double share(Predicate<Phase> so) {
    double some = phases.stream().filter(so).mapToDouble(Phase::length).sum();
    return some / Math.max(1e-9, phases.stream().mapToDouble(Phase::length).sum());
  }
}
