package io.telltale.pattern;

import io.telltale.phase.Kind;
import java.util.Objects;
import java.util.Optional;

/**
 * What a camera that is too slow shows of a blink: another, slower blink (the stroboscopic effect;
 * Nyquist's theorem). A blink of 10 Hz at 15 frames a second is one of 5 Hz.
 *
 * @param fps frames a second
 */
record Alias(double fps) {
  /** A program with each blink as it shows; nothing where all shows as it is, or none does. */
  Optional<Light> of(Light light) {
    Light seen = Lights.stepwise(light, this::shown);
    return seen.equals(light) ? Optional.empty() : Optional.of(seen);
  }

  private Light.Step shown(Light.Step step) {
    if (step.kind() != Kind.BLINK || step.irregular() || !step.count().open()) {
      return step;
    }
    Light.Timing timing = Objects.requireNonNull(step.timing());
    double on = LookAlike.middle(timing.first());
    double period = LookAlike.middle(LookAlike.period(step));
    double hertz = new LookAlike(fps, Double.POSITIVE_INFINITY).alias(period);
    boolean resolved = period * fps >= LookAlike.FRAMES_A_BLINK;
    if (resolved || hertz < LookAlike.STILL) {
      return step;
    }
    double duty = on / period;
    return Light.Step.blink(
        Objects.requireNonNull(step.lamp()),
        Light.Span.exactly(duty / hertz),
        Light.Span.exactly((1 - duty) / hertz),
        step.count());
  }
}
