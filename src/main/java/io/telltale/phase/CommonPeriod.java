package io.telltale.phase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives blinks of one rhythm one period. A device repeats itself: the three short flashes of an SOS
 * come again every few seconds, and all of them together tell their period better than each does.
 * What differs by more than its edges are uncertain keeps a period of its own.
 */
final class CommonPeriod {
  /** Standard deviations by which two measures of one length may differ. */
  private static final double AGREEMENT = 2;

  private final double frameInterval;
  private final List<Rhythm> rhythms = new ArrayList<>();
  private final Map<Phase, Rhythm> rhythmOf = new HashMap<>();

  private CommonPeriod(double frameInterval) {
    this.frameInterval = frameInterval;
  }

  /** The same phases; blinks of one rhythm have one period. */
  static List<Phase> of(List<Phase> phases, double frameInterval) {
    CommonPeriod periods = new CommonPeriod(frameInterval);
    phases.stream()
        .filter(phase -> worth(phase) > 0)
        .sorted(Comparator.comparingDouble(CommonPeriod::worth).reversed())
        .forEach(periods::take);
    return phases.stream().map(periods::told).toList();
  }

  /** Blinks of one rhythm, the surest of which came first. */
  private static final class Rhythm {
    final Phase surest;
    int blinks;
    double worth;
    double weighted;

    Rhythm(Phase surest) {
      this.surest = surest;
    }

    void add(Phase blink) {
      blinks++;
      worth += worth(blink);
      weighted += worth(blink) * blink.period();
    }

    double period() {
      return weighted / worth;
    }
  }

  /**
   * What the period of a blink is worth. It is the slope of the times of its edges over their
   * numbers, whose variance is the edges' divided by the sum of squares of those numbers: 12 / (n³
   * - n) of it.
   */
  private static double worth(Phase phase) {
    double n = phase.count();
    return phase.kind() == Kind.BLINK && !phase.irregular() ? (n * n * n - n) / 12 : 0;
  }

  private void take(Phase blink) {
    @Nullable Rhythm rhythm =
        rhythms.stream().filter(it -> agrees(blink, it)).findFirst().orElse(null);
    if (rhythm == null) {
      rhythm = new Rhythm(blink);
      rhythms.add(rhythm);
    }
    rhythm.add(blink);
    rhythmOf.put(blink, rhythm);
  }

  private boolean agrees(Phase blink, Rhythm rhythm) {
    double edge = BlinkRun.EDGE * frameInterval;
    double spread = edge * Math.sqrt(1 / worth(blink) + 1 / rhythm.worth);
    return blink.colour() == rhythm.surest.colour()
        && Math.abs(blink.period() - rhythm.period()) <= AGREEMENT * spread
        && Math.abs(blink.off() - rhythm.surest.off()) <= AGREEMENT * 2 * edge;
  }

  private Phase told(Phase phase) {
    @Nullable Rhythm rhythm = rhythmOf.get(phase);
    return rhythm == null || rhythm.blinks == 1 ? phase : at(rhythm.period(), phase);
  }

  private static Phase at(double period, Phase phase) {
    return new Phase(
        phase.kind(),
        phase.colour(),
        phase.dim(),
        phase.hue(),
        phase.start(),
        phase.end(),
        phase.count(),
        Math.max(0, period - phase.off()),
        phase.off(),
        period);
  }
}
