package io.telltale.evaluate;

import io.telltale.pattern.Finding;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was answered, in short, for a list of misses. */
final class Told {
  private static final int MOST_MATCHES = 3;
  private static final int MOST_PHASES = 6;

  private Told() {}

  static String of(Report.Led led) {
    Finding finding = led.finding();
    String matches =
        finding.matches().stream()
            .limit(MOST_MATCHES)
            .map(m -> String.format(Locale.ROOT, " %s %.2f", m.pattern().id(), m.confidence()))
            .collect(Collectors.joining(","));
    return finding.verdict().word() + matches + "; " + phases(led.phases());
  }

  static String phases(List<Phase> phases) {
    String first =
        phases.stream().limit(MOST_PHASES).map(Told::phase).collect(Collectors.joining(", "));
    int more = phases.size() - MOST_PHASES;
    return first + (more > 0 ? ", and " + more + " more" : "");
  }

  private static String phase(Phase phase) {
    String light =
        (phase.dim() ? "dim " : "")
            + (phase.colour() == null ? "" : phase.colour().word() + " ")
            + phase.kind().word();
    String timing =
        phase.kind() == Kind.BLINK && !phase.irregular()
            ? String.format(Locale.ROOT, " %.0f/%.0fms", phase.on() * 1000, phase.off() * 1000)
            : "";
    String period =
        phase.kind() == Kind.BREATHE && !Double.isNaN(phase.period())
            ? String.format(Locale.ROOT, " %.2fs", phase.period())
            : "";
    String count = phase.count() > 0 ? " x" + phase.count() : "";
    return light
        + timing
        + period
        + count
        + String.format(Locale.ROOT, " [%.1f-%.1f]", phase.start(), phase.end());
  }
}
