package io.telltale.pattern;

import io.telltale.phase.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One program of one pattern. Its automaton is built when it is first asked for: most programs are
 * in colours that a clip does not show. Thread-safe.
 */
final class Candidate {
  private final Pattern pattern;
  private final Light light;
  private final List<Light> before;
  private final List<Light> after;
  private final double shortestBlink;
  private final @Nullable Candidate written;
  private @Nullable Automaton automaton;

  /**
   * A program.
   *
   * @param pattern that it means
   * @param light the program: the pattern's own or a variant's
   * @param before programs that usually come before it
   * @param after programs that usually follow
   */
  Candidate(Pattern pattern, Light light, List<Light> before, List<Light> after) {
    this.pattern = pattern;
    this.light = light;
    this.before = List.copyOf(before);
    this.after = List.copyOf(after);
    this.shortestBlink = shortestBlink(light);
    this.written = null;
  }

  private Candidate(Candidate other, Light seen) {
    this.pattern = other.pattern;
    this.light = seen;
    this.before = other.before;
    this.after = other.after;
    this.shortestBlink = other.shortestBlink;
    this.written = other;
  }

  /**
   * The same program as a camera shows it that is too slow for its blinks.
   *
   * @param fps frames a second
   * @return nothing where the camera is fast enough, or shows no blink of it
   */
  Optional<Candidate> aliased(double fps) {
    return shortestBlink * fps >= LookAlike.FRAMES_A_BLINK
        ? Optional.empty()
        : new Alias(fps).of(light).map(seen -> new Candidate(this, seen));
  }

  /** Whether it is a program as a camera shows it that is too slow. */
  boolean slow() {
    return written != null;
  }

  /** The part of the program that is no other pattern's, without what usually surrounds it. */
  Candidate alone(Stages stages) {
    return new Candidate(pattern, stages.own(pattern, light), List.of(), List.of());
  }

  Pattern pattern() {
    return pattern;
  }

  synchronized Automaton automaton() {
    if (automaton == null) {
      automaton = AutomatonBuilder.of(light, pattern.repeats(), before, after);
    }
    return automaton;
  }

  /** Seconds from one going on to the next in a stretch as it is, whatever a camera makes of it. */
  double period(int stretch) {
    Automaton plain = written == null ? automaton() : written.automaton();
    return plain.period(plain.stretches.get(stretch));
  }

  /** The lamps of its own lit steps. */
  List<Light.Lamp> lamps() {
    return Lights.steps(light).flatMap(s -> Stream.ofNullable(s.lamp())).distinct().toList();
  }

  /**
   * Whether it goes through so many colours that they do not come one after the other by chance.
   */
  boolean manyColours() {
    return lamps().size() >= MANY_COLOURS;
  }

  /** Colours that are many. */
  static final int MANY_COLOURS = 3;

  /** Whether both are one and the same step, in whatever colours. */
  boolean sameRhythm(Candidate other) {
    return light instanceof Light.Step own
        && other.light instanceof Light.Step its
        && own.lamp() != null
        && its.lamp() != null
        && ANY_CAMERA.alike(colourless(own), colourless(its));
  }

  private static Light.Step colourless(Light.Step step) {
    return new Light.Step(step.kind(), Light.Lamp.ANY, step.timing(), step.length(), step.count());
  }

  /** A camera that misses nothing: what looks alike to it is the same. */
  private static final LookAlike ANY_CAMERA = new LookAlike(1000, Double.POSITIVE_INFINITY);

  /** Whether its rhythm is fixed, so that its pace tells something. */
  boolean regular() {
    return Lights.steps(light).noneMatch(Light.Step::irregular);
  }

  /** Whether it is one and the same rhythm all along. */
  boolean oneRhythm() {
    return light instanceof Light.Step step && step.timing() != null;
  }

  /** Whether it is one light that lasts. */
  boolean steady() {
    return light instanceof Light.Step step && step.kind() == Kind.SOLID;
  }

  /** Whether some of its light breathes. */
  boolean breathes() {
    return Lights.steps(light).anyMatch(step -> step.kind() == Kind.BREATHE);
  }

  /** Whether its light is never more than dim. */
  boolean onlyDim() {
    return !lamps().isEmpty() && lamps().stream().allMatch(Light.Lamp::dim);
  }

  /** The period in seconds of a program that only breathes, 0 for any other. */
  double onlyBreath() {
    return light instanceof Light.Step step && step.kind() == Kind.BREATHE
        ? LookAlike.period(step).min()
        : 0;
  }

  /** Whether all of its light blinks. */
  boolean onlyBlinks() {
    return Lights.steps(light)
        .filter(step -> step.lamp() != null)
        .allMatch(step -> step.kind() == Kind.BLINK);
  }

  /**
   * Whether a camera shows any of its light as it is, and not only blinks that are too fast for it.
   *
   * @param shortest period of a blink in seconds that the camera resolves
   */
  boolean resolved(double shortest) {
    return Lights.steps(written == null ? light : written.light)
        .filter(s -> s.lamp() != null)
        .anyMatch(s -> s.kind() != Kind.BLINK || s.irregular() || period(s) >= shortest);
  }

  /** The shortest period of a blink in it in seconds, infinite without one. */
  double shortestBlink() {
    return shortestBlink;
  }

  private static double shortestBlink(Light light) {
    return Lights.steps(light)
        .filter(s -> s.kind() == Kind.BLINK && !s.irregular())
        .mapToDouble(Candidate::period)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double period(Light.Step blink) {
    Light.Timing timing = Objects.requireNonNull(blink.timing());
    return timing.first().min() + Objects.requireNonNull(timing.second()).min();
  }
}
