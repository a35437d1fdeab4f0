package io.telltale.pattern;

import io.telltale.phase.Kind;
import io.telltale.phase.LightSignal;
import io.telltale.phase.Phase;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which alignments explain a clip well enough to be told. Immutable and thread-safe. */
final class Explanations {
  /**
   * Mean cost of a frame, in nats, up to which a program explains a clip. Right answers stay below
   * 0.3 on films of all kinds, a flicker without order is explained by some fast blink from there.
   */
  private static final double EXPLAINS = 0.35;

  /** The same for a course of many colours, which does not come about by chance. */
  private static final double EXPLAINS_COLOURS = 0.65;

  /** The same for a long course of lights, one after the other. */
  private static final double EXPLAINS_COURSE = 0.45;

  /** Lights of a long course: SOS and its code, that nothing else goes through. */
  private static final int LONG_COURSE = 4;

  /**
   * The same for a light that is steady for most of the clip: it drifts with the camera's exposure,
   * and has no rhythm to fit. One that lasts for a part of it is told by what is around that, which
   * has to fit closely.
   */
  private static final double EXPLAINS_STEADY = 0.45;

  /**
   * The same over the worst stretch: a second in which a third of the frames speak against it as
   * much as they can is not explained. Right answers stay below 1.2 on films of all kinds.
   */
  private static final double EXPLAINS_WORST = 1.4;

  /** Seconds of its own light in which a pattern shows for certain. */
  private static final double LEAST_OWN = 0.6;

  /** The same as a share of its own light, for a pattern that is shorter. */
  private static final double LEAST_OWN_SHARE = 0.6;

  /** The same in periods, for a breath: all of its levels, or it may be any light that drifts. */
  private static final double LEAST_BREATH = 0.5;

  private final LightSignal signal;
  private final List<Phase> phases;
  private final Timekeeping time;
  private final Lasting lasting;

  Explanations(LightSignal signal, List<Phase> phases) {
    this.signal = signal;
    this.phases = phases;
    this.time = new Timekeeping(signal, phases);
    this.lasting = new Lasting(signal, phases);
  }

  /** Whether a pattern explains the clip, and the clip shows enough of it to say so. */
  boolean holds(Alignment a) {
    return explains(a) && enough(a);
  }

  /** Whether the clip may show a pattern, and enough of it, however closely. */
  boolean shown(Alignment a) {
    return possible(a) && enough(a);
  }

  private boolean enough(Alignment a) {
    return a.own() >= leastOwn(a.candidate())
        && (!a.candidate().onlyDim() || level(a) >= LEAST_GLIMMER);
  }

  /** The middle level of a pattern's own light, beside the fullest light nearby in time. */
  private double level(Alignment a) {
    double[] levels =
        IntStream.range(Math.max(0, a.start()), Math.min(a.end(), signal.size()))
            .mapToDouble(signal::relative)
            .sorted()
            .toArray();
    int lit = (int) Math.round(a.own() / signal.frameInterval());
    int middle = levels.length - 1 - Math.min(lit, levels.length) / 2;
    return middle < 0 ? 0 : levels[middle];
  }

  /**
   * Level from which a dim light is seen. A dim light may read as dark between brighter ones; where
   * it is all there is of a pattern, any pause would be it. The one that stands for no signal reads
   * as 0.02 to 0.16 on films of all kinds, a pause as 0 to 0.01.
   */
  private static final double LEAST_GLIMMER = 0.012;

  /** Whether a pattern explains the clip. */
  boolean explains(Alignment a) {
    return possible(a)
        && a.mean() <= mostMean(a)
        && (a.worst() <= EXPLAINS_WORST || covered(a))
        && (!a.candidate().regular() || time.isKept(a));
  }

  /**
   * Whether something came between for a moment: a long course that all the rest of the clip keeps
   * to is not contradicted by the one stretch in which a hand was in the way.
   */
  private static boolean covered(Alignment a) {
    return a.unseen() == 0 && a.passed() >= LONG_COURSE && a.mean() <= KEPT_TO;
  }

  /** Mean cost of a frame in nats, beside which a covered second of ten may be all there is. */
  private static final double KEPT_TO = 0.2;

  /**
   * Whether the clip may show a pattern at all, however closely. Of a pattern of several lights,
   * one alone does not tell: it means something by itself.
   */
  boolean possible(Alignment a) {
    return a.imagined() == 0
        && (a.candidate().regular() || !Rhythm.repeats(signal))
        && lasting.mayBe(a)
        && (a.candidate().resolved(shortestBlink()) || Timekeeping.isOwn(a))
        && !(breathesSlowly() && a.candidate().onlyBlinks() && !beats(a.candidate()))
        && (a.unseen() == 0 || (a.passed() >= 2 && a.own() >= LEAST_OF_LIGHT * lit()))
        && (!a.candidate().regular() || time.isPaced(a));
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

  private double shortestBlink() {
    return LookAlike.shortestBlink(signal.frameInterval());
  }

  private double mostMean(Alignment a) {
    if (a.candidate().steady()) {
      return 2 * a.own() >= signal.seconds() ? EXPLAINS_STEADY : Judge.CLOSE;
    }
    boolean colours = a.candidate().manyColours() && a.passed() >= Candidate.MANY_COLOURS;
    return colours ? EXPLAINS_COLOURS : a.passed() >= LONG_COURSE ? EXPLAINS_COURSE : EXPLAINS;
  }

  /** Seconds of its own light that a program has to show. */
  private static double leastOwn(Candidate candidate) {
    return candidate.steady() || candidate.oneRhythm()
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
