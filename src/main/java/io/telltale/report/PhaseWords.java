package io.telltale.report;

import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A phase in words. */
final class PhaseWords {
  private PhaseWords() {}

  /**
   * When: "0.00 - 3.62 s".
   *
   * @param latest the latest time of the table, for which the columns must be wide enough
   */
  static String when(double start, double end, double latest) {
    int width = number(latest).length();
    String from = " ".repeat(Math.max(0, width - number(start).length())) + number(start);
    String to = " ".repeat(Math.max(0, width - number(end).length())) + number(end);
    return from + " - " + to + " s";
  }

  private static String number(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }

  /** What: "dim green solid", "orange blink", "off". */
  static String what(Phase phase) {
    if (phase.colour() == null) {
      return phase.kind().word();
    }
    return (phase.dim() ? "dim " : "") + phase.colour().word() + " " + phase.kind().word();
  }

  /** How: "18 flashes, 100 ms on, 100 ms off"; empty for solid and off. */
  static String how(Phase phase) {
    String count = count(phase);
    if (phase.kind() == Kind.BREATHE) {
      return Double.isNaN(phase.period()) ? count : count + ", one every " + time(phase.period());
    }
    if (phase.irregular()) {
      return count + ", no fixed period";
    }
    if (phase.kind() == Kind.BLINK) {
      return count + ", " + time(phase.on()) + " on, " + time(phase.off()) + " off";
    }
    return "";
  }

  /** How often: "every 200 ms"; empty where there is no period. */
  static String every(Phase phase) {
    return Double.isNaN(phase.period()) || phase.irregular() ? "" : "every " + time(phase.period());
  }

  /** What a light did for most of the time in which it was lit, "mostly" where it did more. */
  static String mostly(List<Phase> phases) {
    Map<String, Double> lit = new LinkedHashMap<>();
    for (Phase phase : phases) {
      if (phase.kind() != Kind.OFF) {
        lit.merge(what(phase), phase.length(), Double::sum);
      }
    }
    Optional<Map.Entry<String, Double>> most =
        lit.entrySet().stream().max(Map.Entry.comparingByValue());
    return most.map(it -> (lit.size() > 1 ? "mostly " : "") + it.getKey()).orElse("off");
  }

  private static String count(Phase phase) {
    String one = phase.kind() == Kind.BREATHE ? "breath" : "flash";
    return phase.count() == 1
        ? "1 " + one
        : phase.count() + " " + one + (one.endsWith("sh") ? "es" : "s");
  }

  /** A length as a person says it: "100 ms", "4.0 s". */
  static String time(double seconds) {
    if (Double.isNaN(seconds)) {
      return "?";
    }
    return seconds < 0.9995
        ? String.format(Locale.ROOT, "%.0f ms", seconds * 1000)
        : String.format(Locale.ROOT, "%.2f s", seconds);
  }
}
