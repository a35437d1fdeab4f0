package io.telltale.evaluate;

import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Scores a report of a real light, of which colour, kind and perhaps the period are known. */
final class ObservedScoring {
  /** What is right for this share of the time in which the LED was lit is right. */
  private static final double GOOD_PART = 0.25;

  /** How far off a period may be. */
  private static final double PERIOD_TOLERANCE = 0.06;

  /** A clip of fewer turns than this may be off by a frame. */
  private static final double FEW_TURNS = 5;

  private final Truth.Observed truth;
  private final double periodTolerance;

  private ObservedScoring(Truth.Observed truth, Report report) {
    this.truth = truth;
    Report.Video video = report.video();
    boolean few = video.seconds() < FEW_TURNS * truth.period() && video.fps() > 0;
    periodTolerance = Math.max(PERIOD_TOLERANCE * truth.period(), few ? 1 / video.fps() : 0);
  }

  static ClipScore score(Truth.Observed truth, Report report) {
    return new ObservedScoring(truth, report).score(report);
  }

  private ClipScore score(Report report) {
    Report.Led led = judged(report);
    Map<Check, Boolean> checks = new EnumMap<>(Check.class);
    boolean right = right(led);
    checks.put(Check.RIGHT, right);
    checks.put(Check.COLOUR_AND_KIND, holds(led, p -> colour(p) && kind(p)));
    checks.put(Check.COLOUR, holds(led, this::colour));
    checks.put(Check.KIND, holds(led, this::kind));
    if (!Double.isNaN(truth.period())) {
      checks.put(Check.PERIOD, holds(led, p -> period(p, led.phases())));
    }
    checks.put(Check.MAIN, right && led.equals(report.leds().get(0)));
    return new ClipScore(
        truth.file(), truth.condition(), truth.name(), checks, List.of(), Double.NaN, Told.of(led));
  }

  /**
   * The first entry that agrees; where none does, the one that agrees in most, early ones first.
   */
  private Report.Led judged(Report report) {
    for (Report.Led led : report.leds()) {
      if (right(led)) {
        return led;
      }
    }
    for (Report.Led led : report.leds()) {
      if (holds(led, p -> colour(p) && kind(p))) {
        return led;
      }
    }
    return report.leds().get(0);
  }

  private boolean right(Report.Led led) {
    return holds(led, p -> colour(p) && kind(p) && period(p, led.phases()));
  }

  private boolean colour(Phase phase) {
    return phase.colour() != null && truth.colours().contains(phase.colour());
  }

  private boolean kind(Phase phase) {
    return truth.kinds().contains(phase.kind());
  }

  private boolean period(Phase phase, List<Phase> all) {
    if (Double.isNaN(truth.period())) {
      return true;
    }
    double period = phase.kind() == Kind.SOLID ? recurrence(phase, all) : phase.period();
    return Math.abs(period - truth.period()) <= periodTolerance;
  }

  /**
   * Seconds until the same solid light begins again, or since it last began; NaN if it never does.
   */
  private static double recurrence(Phase phase, List<Phase> all) {
    double nearest = Double.NaN;
    for (Phase other : all) {
      double distance = Math.abs(other.start() - phase.start());
      boolean same = other.kind() == phase.kind() && other.colour() == phase.colour();
      if (same && distance > 0 && !(distance >= nearest)) {
        nearest = distance;
      }
    }
    return nearest;
  }

  /** Whether something is so for a good part of the time in which the LED was lit. */
  private static boolean holds(Report.Led led, Predicate<Phase> so) {
    double lit = 0;
    double held = 0;
    for (Phase phase : led.phases()) {
      lit += phase.kind() == Kind.OFF ? 0 : phase.length();
      held += phase.kind() != Kind.OFF && so.test(phase) ? phase.length() : 0;
    }
    return lit > 0 && held >= GOOD_PART * lit;
  }
}
