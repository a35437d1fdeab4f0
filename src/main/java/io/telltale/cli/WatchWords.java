package io.telltale.cli;

import io.telltale.live.History;
import io.telltale.live.LiveState;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Phase;
import io.telltale.report.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a camera sees, in words. */
final class WatchWords {
  private WatchWords() {}

  /** A moment: "1:02.4". */
  static String clock(double seconds) {
    long tenths = Math.round(Math.max(0, seconds) * 10);
    return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
  }

  /** What a light does: "cyan blink, 13 flashes so far, 100 ms on, 100 ms off". */
  static String phase(Phase phase) {
    String how = ReportWords.how(phase);
    return how.isEmpty()
        ? ReportWords.what(phase)
        : ReportWords.what(phase) + ", " + how.replaceFirst(",|$", " so far$0");
  }

  /** What it means, the most telling line first. */
  static List<String> state(LiveState state) {
    Finding finding = state.finding();
    List<String> lines = new ArrayList<>();
    lines.add(ReportWords.headline(finding) + " (" + ReportWords.sureness(finding) + ")");
    if (finding.verdict() == Verdict.RECOGNISED && !finding.matches().isEmpty()) {
      lines.add(finding.matches().get(0).pattern().meaning().strip().replaceAll("\\s+", " "));
      finding.matches().get(0).pattern().steps().stream()
          .findFirst()
          .ifPresent(step -> lines.add("Next: " + step));
    } else if (!finding.reason().isBlank()) {
      lines.add(finding.reason());
    }
    if (!state.outlook().isEmpty()) {
      lines.add(state.outlook());
    }
    return lines;
  }

  /** All states with how long they lasted. */
  static List<String> summary(double seconds, long unseen, List<History.Entry> history) {
    List<String> lines = new ArrayList<>();
    lines.add("Watched for " + clock(seconds));
    for (History.Entry entry : history) {
      double end = Double.isNaN(entry.end()) ? seconds : entry.end();
      lines.add(
          String.format(
              Locale.ROOT,
              "  %8s  %6.1f s  %s",
              clock(entry.start()),
              Math.max(0, end - entry.start()),
              entry.headline()));
    }
    if (history.isEmpty()) {
      lines.add("  nothing was recognised");
    }
    if (unseen > 0) {
      lines.add("  " + unseen + " frames were not looked at: this machine is too slow for them");
    }
    return lines;
  }
}
