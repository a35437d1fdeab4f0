package io.telltale.evaluate;

import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import java.util.ArrayList;
import java.util.List;

/** How far reported periods are from the true ones. */
final class PeriodErrors {
  /** Steps in which the start of the clip within the program is searched, in seconds. */
  private static final double GRID = 0.02;

  private PeriodErrors() {}

  /**
   * The relative error of each reported period.
   *
   * <p>A clip starts anywhere in its program, so the two are first slid along each other to where
   * kinds, colours, light and darkness agree longest. Each blink or breath is then held against the
   * step that it overlaps most; where that step has no period, there is no error to tell.
   */
  static List<PeriodError> of(Truth.Program truth, List<Phase> phases) {
    double offset = offset(truth, phases);
    List<PeriodError> errors = new ArrayList<>();
    for (Phase phase : phases) {
      double period = mostOverlapped(truth, phase, offset).period();
      if (Double.isFinite(phase.period()) && Double.isFinite(period)) {
        errors.add(new PeriodError(phase.kind(), Math.abs(phase.period() - period) / period));
      }
    }
    return errors;
  }

  /** The moment of the program at which the clip starts, in seconds. */
  private static double offset(Truth.Program truth, List<Phase> phases) {
    double best = 0;
    double most = -1;
    for (double offset = 0; offset < truth.length(); offset += GRID) {
      double agreement = 0;
      for (Phase phase : phases) {
        for (double at = phase.start() + GRID / 2; at < phase.end(); at += GRID) {
          agreement += agreement(truth, phase, at, offset);
        }
      }
      if (agreement > most) {
        most = agreement;
        best = offset;
      }
    }
    return best;
  }

  /** Whether kind, colour and being lit at a moment of the clip are the program's: 0 to 3. */
  private static int agreement(Truth.Program truth, Phase phase, double at, double offset) {
    double moment = (at + offset) % truth.length();
    for (Truth.Step step : truth.steps()) {
      if (moment >= step.start() && moment < step.end()) {
        boolean shown = lit(phase.kind(), at - phase.start(), phase.on(), phase.period());
        boolean meant =
            lit(step.kind(), moment - step.start(), step.duty() * step.period(), step.period());
        return (phase.kind() == step.kind() ? 1 : 0)
            + (phase.colour() == step.colour() ? 1 : 0)
            + (shown == meant ? 1 : 0);
      }
    }
    return 0;
  }

  private static boolean lit(Kind kind, double since, double on, double period) {
    return kind != Kind.OFF && (kind != Kind.BLINK || !(since % period >= on));
  }

  private static Truth.Step mostOverlapped(Truth.Program truth, Phase phase, double offset) {
    Truth.Step best = truth.steps().get(0);
    for (Truth.Step step : truth.steps()) {
      if (overlap(truth, step, phase, offset) > overlap(truth, best, phase, offset)) {
        best = step;
      }
    }
    return best;
  }

  /** Seconds that a phase shares with all the turns of a step. */
  private static double overlap(Truth.Program truth, Truth.Step step, Phase phase, double offset) {
    double seconds = 0;
    double from = phase.start() + offset;
    double to = phase.end() + offset;
    for (double turn = Math.floor(from / truth.length()) * truth.length();
        turn < to;
        turn += truth.length()) {
      seconds += Math.max(0, Math.min(to, turn + step.end()) - Math.max(from, turn + step.start()));
    }
    return seconds;
  }
}
