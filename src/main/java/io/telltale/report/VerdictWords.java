package io.telltale.report;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.pattern.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verdict in words. */
final class VerdictWords {
  private VerdictWords() {}

  /** One line that says it all: the state of the device, or why there is none. */
  static String headline(Finding finding) {
    List<Match> matches = finding.matches();
    return switch (finding.verdict()) {
      case RECOGNISED -> matches.isEmpty() ? "Recognised" : matches.get(0).pattern().name();
      case AMBIGUOUS ->
          "One of several: "
              + matches.stream().map(m -> m.pattern().name()).collect(Collectors.joining(", or "));
      case UNKNOWN -> "A light that is in no catalogue";
      case INSUFFICIENT -> "Not enough to say";
      case NO_LED -> "No light was found";
    };
  }

  /** The verdict and how sure it is, such as "recognised: no-cloud, 98 % sure". */
  static String sureness(Finding finding) {
    String word = finding.verdict().word();
    if (finding.matches().isEmpty() || finding.verdict() == Verdict.NO_LED) {
      return word;
    }
    return word
        + ": "
        + finding.matches().stream()
            .map(match -> match.pattern().id() + ", " + percent(match.confidence()) + " sure")
            .collect(Collectors.joining("; "));
  }

  /** Never 100 %: nothing that is seen through a camera is certain. */
  static String percent(double confidence) {
    return confidence > 0.995
        ? "over 99 %"
        : String.format(Locale.ROOT, "%.0f %%", confidence * 100);
  }

  /** The colour that goes with it on a terminal. */
  static Ink ink(Verdict verdict) {
    return switch (verdict) {
      case RECOGNISED -> Ink.GREEN;
      case AMBIGUOUS, UNKNOWN -> Ink.YELLOW;
      case INSUFFICIENT, NO_LED -> Ink.RED;
    };
  }
}
