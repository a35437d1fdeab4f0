package io.telltale.bench;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers as a person says them. */
final class Words {
  private Words() {}

  /** A length of time: "4.2 ms", "100 ms", "4.03 s". */
  static String time(double seconds) {
    if (seconds < 0.00995) {
      return String.format(Locale.ROOT, "%.1f ms", seconds * 1000);
    }
    return seconds < 0.9995
        ? String.format(Locale.ROOT, "%.0f ms", seconds * 1000)
        : String.format(Locale.ROOT, "%.2f s", seconds);
  }

  /** A moment: "16.63 s". */
  static String moment(double seconds) {
    return String.format(Locale.ROOT, "%.2f s", seconds);
  }

  /** "connected", "connected or frozen", "unknown". */
  static String what(Finding finding) {
    boolean named =
        finding.verdict() == Verdict.RECOGNISED || finding.verdict() == Verdict.AMBIGUOUS;
    return named && !finding.matches().isEmpty()
        ? finding.matches().stream()
            .limit(3)
            .map(match -> match.pattern().id())
            .collect(Collectors.joining(" or "))
        : finding.verdict().word();
  }

  /** "1 time", "3 times". */
  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
