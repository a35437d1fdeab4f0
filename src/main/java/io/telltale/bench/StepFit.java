package io.telltale.bench;

import io.telltale.pattern.Light.Count;
import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.pattern.Light.Timing;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How well a phase is one step of light notation.
 *
 * @param step that is wanted
 * @param tolerance of its times as a part of 1; NaN = what the camera can resolve
 * @param frame seconds from frame to frame
 */
record StepFit(Step step, double tolerance, double frame) {
  /** Frames that a period of a blink needs: two by Nyquist, and a tenth for an uneven clock. */
  private static final double FRAMES_A_PERIOD = 2.2;

  /** Frames to which the two edges of a flash, or of a stretch of light, are timed together. */
  private static final double EDGES = 0.5;

  /** Frames to which one period of a breath is timed: its turning points are flat. */
  private static final double BREATH = 4;

  /** Whether the camera is too slow for the rhythm that is wanted. */
  boolean tooFast() {
    return step.kind() == Kind.BLINK
        && step.timing() != null
        && period().max() < FRAMES_A_PERIOD * frame;
  }

  /** How well a phase fits. {@code whole} = neither of its ends is cut off by the recording. */
  Grade grade(Phase phase, boolean whole) {
    if (phase.kind() != step.kind() || !sameLamp(phase)) {
      return Grade.NOT;
    }
    return switch (step.kind()) {
      case SOLID, OFF -> length(phase, whole);
      case BREATHE -> breaths(phase).grade(phase.period(), period()).and(count(phase, whole));
      case BLINK ->
          step.timing() == null
              ? (phase.irregular() ? length(phase, whole) : Grade.NOT)
              : blink(phase).and(count(phase, whole));
    };
  }

  private boolean sameLamp(Phase phase) {
    Lamp lamp = step.lamp();
    if (lamp == null || lamp.colour() == null) {
      return true;
    }
    return lamp.colour() == phase.colour() && (lamp.dim() || !phase.dim());
  }

  private Grade blink(Phase phase) {
    if (phase.irregular()) {
      return phase.count() < 2 ? Grade.UNDECIDED : Grade.NOT;
    }
    Timing timing = Objects.requireNonNull(step.timing());
    return rhythm(phase)
        .grade(phase.period(), period())
        .and(flash(timing.first()).grade(phase.on(), timing.first()));
  }

  private Grade length(Phase phase, boolean whole) {
    Span wanted = step.length();
    if (wanted == null) {
      return Grade.CLEAR;
    }
    Grade grade = edges().grade(phase.length(), wanted);
    return !whole && phase.length() <= wanted.max() ? Grade.UNDECIDED : grade;
  }

  private Grade count(Phase phase, boolean whole) {
    Count count = step.count();
    if (count.open()) {
      return Grade.CLEAR;
    }
    if (!whole && phase.count() <= count.max()) {
      return Grade.UNDECIDED;
    }
    boolean right = phase.count() >= count.min() && phase.count() <= count.max();
    return right ? Grade.CLEAR : Grade.NOT;
  }

  /** Of a blink: on and off together; of a breath: its own. */
  private Span period() {
    Timing timing = Objects.requireNonNull(step.timing());
    Span off = timing.second();
    Span on = timing.first();
    return off == null ? on : new Span(on.min() + off.min(), on.max() + off.max());
  }

  private Allowance rhythm(Phase phase) {
    return new Allowance(tolerance, EDGES * frame / Math.max(1, phase.count() - 1));
  }

  private Allowance breaths(Phase phase) {
    return new Allowance(tolerance, BREATH * frame / Math.max(1, phase.count() - 1));
  }

  /** An overexposed LED seems lit for longer: a flash is allowed half a frame in any case. */
  private Allowance flash(Span on) {
    double asked = Double.isNaN(tolerance) ? 0 : tolerance * on.max();
    return new Allowance(Double.NaN, Math.max(EDGES * frame, asked));
  }

  private Allowance edges() {
    return new Allowance(tolerance, EDGES * frame);
  }

  /** What is allowed of each time and why, for a person; empty where no time is asked for. */
  String allowed(Phase phase) {
    List<String> words = new ArrayList<>();
    if (step.kind() == Kind.BREATHE) {
      words.add(breaths(phase).words("period", period()));
    } else if (step.timing() != null) {
      words.add(rhythm(phase).words("period", period()));
      words.add(flash(step.timing().first()).words("on", step.timing().first()));
    } else if (step.length() != null) {
      words.add(edges().words("length", step.length()));
    }
    return String.join("; ", words);
  }
}
