package io.telltale.pattern;

import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.pattern.Light.Timing;
import io.telltale.phase.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the exposures of a camera can show the same of two steps of light, however the exposures
 * fall.
 *
 * @param fps frames a second
 * @param seconds length of the clip; infinite for as long as it takes
 */
record LookAlike(double fps, double seconds) {
  /** Frames that a period of a blink needs: two by Nyquist, and a tenth for an uneven clock. */
  static final double FRAMES_A_BLINK = 2.2;

  /** The shortest period of a blink in seconds that a camera resolves, of its frame interval. */
  static double shortestBlink(double frameInterval) {
    return FRAMES_A_BLINK * frameInterval;
  }

  /** Frames that a period of a breath needs, or its levels are too few to be no blink's. */
  static final double FRAMES_A_BREATH = 4;

  /** Periods that have to be seen for a rhythm to show, wherever the clip begins. */
  static final double PERIODS = 1.25;

  /** Share by which two clocks may differ that are each 1.5 % fast or slow. */
  private static final double CLOCKS = 0.03;

  /** Frames by which a change of light may be mistimed. */
  private static final double EDGE = 0.25;

  /** Share by which the rate that a camera shows of a blink may be off: its own is not constant. */
  private static final double ALIAS = 0.2;

  /** A blink that shows as so many Hz or slower stands still in a clip. */
  static final double STILL = 0.5;

  boolean alike(Step a, Step b) {
    if (a.lamp() == null || b.lamp() == null) {
      return a.lamp() == null && b.lamp() == null;
    }
    if (!sameColour(a.lamp(), b.lamp())) {
      return false;
    }
    if (a.irregular() || b.irregular()) {
      return a.kind() != Kind.BREATHE && b.kind() != Kind.BREATHE;
    }
    if (a.kind() == Kind.SOLID || b.kind() == Kind.SOLID) {
      return still(a) && still(b);
    }
    if (a.kind() != b.kind()) {
      return rough(a) && rough(b) && near(period(a), period(b), 0);
    }
    return a.kind() == Kind.BLINK ? blinks(a, b) : breaths(a, b);
  }

  private boolean breaths(Step a, Step b) {
    double shorter = Math.min(period(a).max(), period(b).max());
    return near(period(a), period(b), 0) || seconds < PERIODS * shorter;
  }

  private boolean blinks(Step a, Step b) {
    if (resolved(a) && resolved(b)) {
      return near(period(a), period(b), 0) && near(on(a), on(b), EDGE / fps);
    }
    double one = middle(period(a));
    double other = middle(period(b));
    // Where a flash is hardly more than a frame, one frame lost or repeated halves or doubles it.
    boolean octave = Math.max(one, other) <= FRAMES_A_BLINK * Math.min(one, other);
    double shown = alias(one);
    return octave || Math.abs(shown - alias(other)) <= ALIAS * Math.max(shown, alias(other));
  }

  /** Whether it can look as if it were lit all the time. */
  private boolean still(Step step) {
    if (step.kind() == Kind.SOLID) {
      return true;
    }
    double period = middle(period(step));
    boolean stands = alias(period) < STILL || Math.abs(1 / period - fps / 2) < CLOCKS / period;
    return seconds < PERIODS * period || (step.kind() == Kind.BLINK && !resolved(step) && stands);
  }

  private boolean resolved(Step step) {
    return fps * period(step).min() >= FRAMES_A_BLINK;
  }

  private boolean rough(Step step) {
    return fps * period(step).max() < FRAMES_A_BREATH;
  }

  /** Hz that exposures show of a rhythm with that period in seconds. */
  double alias(double period) {
    double rate = 1 / period;
    return Math.abs(rate - fps * Math.rint(rate / fps));
  }

  static boolean sameColour(@Nullable Lamp a, @Nullable Lamp b) {
    if (a == null || b == null) {
      return false;
    }
    boolean any = a.colour() == null || b.colour() == null;
    return any || (a.colour() == b.colour() && a.dim() == b.dim());
  }

  /** Of a blink or a breath, in seconds. */
  static Span period(Step step) {
    Timing timing = Objects.requireNonNull(step.timing());
    Span off = timing.second();
    Span on = timing.first();
    return off == null ? on : new Span(on.min() + off.min(), on.max() + off.max());
  }

  private static Span on(Step step) {
    return Objects.requireNonNull(step.timing()).first();
  }

  static double middle(Span span) {
    return (span.min() + span.max()) / 2;
  }

  /** Whether two lengths may be the same, mistimed by so many seconds and by the clocks. */
  static boolean near(Span a, Span b, double mistimed) {
    double room = mistimed + CLOCKS * Math.max(a.min(), b.min());
    return a.min() <= b.max() + room && b.min() <= a.max() + room;
  }
}
