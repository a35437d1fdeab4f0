package io.telltale.pattern;

import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Kind;
import java.util.Objects;

/**
 * What it takes to film a pattern. A value, safe to share between threads.
 *
 * @param pattern that is to be seen
 * @param fps the least frame rate, in frames a second
 * @param seconds the least length of a clip that holds all of it once, wherever the clip begins
 */
public record CameraNeed(Pattern pattern, double fps, double seconds) {
  /** Frames that a single flash or dark needs to be in one of them for the most part. */
  private static final double FRAMES_A_FLASH = 1.1;

  /** Frames a second that a light without any rhythm needs, to be seen at all. */
  private static final double ANY_RATE = 1;

  /** Seconds of a light that lasts: longer than the slowest usual breath takes to show. */
  private static final double LASTING = 5;

  /** Seconds of a blink that is not counted: its rate shows after that. */
  private static final double BLINKING = 1.5;

  /** What the pattern's own program needs. */
  static CameraNeed of(Pattern pattern) {
    double fps = Lights.steps(pattern.light()).mapToDouble(CameraNeed::fps).max().orElse(ANY_RATE);
    return new CameraNeed(pattern, fps, round(pattern.light()));
  }

  private static double fps(Step step) {
    Light.Timing timing = step.timing();
    if (timing == null) {
      return step.length() == null ? ANY_RATE : FRAMES_A_FLASH / step.length().min();
    }
    if (step.kind() == Kind.BREATHE) {
      return LookAlike.FRAMES_A_BREATH / timing.first().min();
    }
    double shorter = Math.min(timing.first().min(), Objects.requireNonNull(timing.second()).min());
    double period = LookAlike.period(step).min();
    return Math.max(FRAMES_A_FLASH / shorter, LookAlike.FRAMES_A_BLINK / period);
  }

  /** One turn of a program: how often all of it is done again tells nothing new. */
  private static double round(Light light) {
    if (light instanceof Sequence sequence) {
      return sequence.parts().stream().mapToDouble(CameraNeed::length).sum();
    }
    return length(light);
  }

  private static double length(Light light) {
    if (light instanceof Sequence sequence) {
      return round(light) * Math.max(1, sequence.times().min());
    }
    Step step = (Step) light;
    Span length = step.length();
    if (length != null) {
      return length.min();
    }
    if (step.timing() == null) {
      return LASTING;
    }
    double period = LookAlike.period(step).max();
    if (!step.open()) {
      return Math.max(1, step.count().min()) * period;
    }
    double rhythm = LookAlike.PERIODS * period;
    return step.kind() == Kind.BREATHE ? rhythm : Math.max(BLINKING, rhythm);
  }
}
