package io.telltale.bench;

import io.telltale.pattern.CameraLimits;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Light;
import io.telltale.pattern.Light.Step;
import io.telltale.pattern.Lights;
import io.telltale.pattern.Pattern;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes trials of what was read. Stateless and thread-safe. */
public final class Trials {
  /** A period that is off by more than this is another step's, not a bad measurement. */
  private static final double ANOTHER = 0.15;

  /** Flashes or breaths from which a period is one, and not the ends of a clip. */
  private static final int ENOUGH = 3;

  private Trials() {}

  /** What was made of a recording of a pattern. */
  public static Trial of(Pattern shown, Report report, Catalogue catalogue) {
    Report.Led led = report.leds().get(0);
    Finding finding = led.finding();
    boolean recognised = finding.verdict() == Verdict.RECOGNISED;
    List<String> same = CameraLimits.meantAsWell(shown, catalogue);
    List<Double> errors = new ArrayList<>();
    for (Phase phase : led.phases()) {
      nearest(shown, phase).ifPresent(errors::add);
    }
    return new Trial(
        shown.id(),
        same.isEmpty() ? List.of(shown.id()) : same,
        recognised ? finding.matches().get(0).pattern().id() : finding.verdict().word(),
        recognised,
        errors,
        report.video().fps());
  }

  /** How far the period of a phase is off that of the step of the light that it must be. */
  private static Optional<Double> nearest(Pattern shown, Phase phase) {
    boolean rhythmic = phase.kind() == Kind.BLINK || phase.kind() == Kind.BREATHE;
    if (!rhythmic || !Double.isFinite(phase.period()) || phase.count() < ENOUGH) {
      return Optional.empty();
    }
    return Lights.steps(shown.light())
        .filter(step -> step.kind() == phase.kind() && step.timing() != null)
        .filter(step -> fixed(step))
        .map(step -> phase.period() / period(step) - 1)
        .min(Comparator.comparingDouble(Math::abs))
        .filter(error -> Math.abs(error) < ANOTHER);
  }

  private static boolean fixed(Step step) {
    Light.Timing timing = Objects.requireNonNull(step.timing());
    Light.Span off = timing.second();
    return timing.first().min() == timing.first().max() && (off == null || off.min() == off.max());
  }

  private static double period(Step step) {
    Light.Timing timing = Objects.requireNonNull(step.timing());
    Light.Span off = timing.second();
    return timing.first().min() + (off == null ? 0 : off.min());
  }
}
