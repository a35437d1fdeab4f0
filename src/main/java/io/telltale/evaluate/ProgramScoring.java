package io.telltale.evaluate;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Kind;
import io.telltale.report.Report;
import io.telltale.sample.Region;
import java.util.EnumMap;
import java.util.Map;

/** Scores a report of a known light program. */
final class ProgramScoring {
  /** A blink whose period in seconds is below this is out of reach of a slow camera. */
  private static final double FAST_BLINK = 0.130;

  /** A camera below this many frames a second is slow. */
  private static final double SLOW_CAMERA = 22;

  /** How far off the centre of the region may be: so many radii of the LED … */
  private static final double RADII = 2.5;

  /** … and so many pixels. */
  private static final double PIXELS = 6;

  private final Truth.Program truth;

  private ProgramScoring(Truth.Program truth) {
    this.truth = truth;
  }

  static ClipScore score(Truth.Program truth, Report report) {
    return new ProgramScoring(truth).score(report);
  }

  private ClipScore score(Report report) {
    Report.Led led = judged(report);
    Finding finding = led.finding();
    Map<Check, Boolean> checks = new EnumMap<>(Check.class);
    boolean right = right(finding);
    checks.put(Check.RIGHT, right);
    checks.put(Check.TOP_1, right || truth.accept().contains(first(finding)));
    checks.put(
        Check.CONFIDENTLY_WRONG,
        finding.verdict() == Verdict.RECOGNISED && !truth.accept().contains(first(finding)));
    if (!truth.dark()) {
      checks.put(Check.LOCATED, led.found() && located(led.trace().region()));
    }
    if (truth.accept().stream().anyMatch(id -> id.startsWith("sos-"))) {
      checks.put(Check.SOS_COUNT, truth.accept().contains(first(finding)));
    }
    if (truth.unknown()) {
      checks.put(Check.FOREIGN, right);
    }
    double confidence =
        finding.matches().isEmpty() ? Double.NaN : finding.matches().get(0).confidence();
    return new ClipScore(
        truth.file(),
        truth.condition(),
        truth.name(),
        checks,
        PeriodErrors.of(truth, led.phases()),
        confidence,
        Told.of(led));
  }

  /**
   * The entry that is held against the truth: the first, but where other LEDs are steadily lit, a
   * steadily lit status LED may be any of them.
   */
  private Report.Led judged(Report report) {
    if (truth.condition().equals("hard") && truth.steady()) {
      for (Report.Led led : report.leds()) {
        if (right(led.finding()) && located(led.trace().region())) {
          return led;
        }
      }
    }
    return report.leds().get(0);
  }

  private boolean right(Finding finding) {
    Verdict verdict = finding.verdict();
    if (truth.unknown()) {
      return verdict == Verdict.UNKNOWN;
    }
    if (truth.dark() && verdict == Verdict.NO_LED) {
      return true;
    }
    if (outOfReach() && (verdict == Verdict.AMBIGUOUS || verdict == Verdict.INSUFFICIENT)) {
      return true;
    }
    boolean named = truth.accept().contains(first(finding));
    boolean several = truth.accept().size() > 1 && verdict == Verdict.AMBIGUOUS;
    return named && (verdict == Verdict.RECOGNISED || several || truth.dark());
  }

  private boolean outOfReach() {
    return truth.fps() < SLOW_CAMERA
        && truth.steps().stream()
            .anyMatch(step -> step.kind() == Kind.BLINK && step.nominal() < FAST_BLINK);
  }

  private boolean located(Region region) {
    double reach = RADII * truth.radius() + PIXELS;
    return truth.track().stream()
        .anyMatch(at -> Math.hypot(region.centreX() - at.x(), region.centreY() - at.y()) <= reach);
  }

  private static String first(Finding finding) {
    return finding.matches().isEmpty() ? "" : finding.matches().get(0).pattern().id();
  }
}
