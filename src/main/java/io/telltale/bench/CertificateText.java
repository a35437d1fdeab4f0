package io.telltale.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** A certificate for a person. */
public final class CertificateText {
  private CertificateText() {}

  /** Writes it; the stream stays open. */
  public static void write(Certificate certificate, PrintStream out) {
    int width = certificate.rows().stream().mapToInt(it -> it.shown().length()).max().orElse(0);
    out.println("What was shown, and what it was told for:");
    for (Certificate.Row row : certificate.rows()) {
      String told =
          row.told().entrySet().stream()
              .map(it -> it.getKey() + " x" + it.getValue())
              .collect(Collectors.joining(", "));
      out.println(
          String.format(
              Locale.ROOT, "  %-8s  %-" + width + "s  %s", row.word(), row.shown(), told));
    }
    out.println(summary(certificate));
    out.println(timing(certificate.timing()));
    out.println(
        String.format(
            Locale.ROOT,
            "Frame rate: %.2f to %.2f frames a second",
            certificate.leastFps(),
            certificate.mostFps()));
    out.flush();
  }

  private static String summary(Certificate certificate) {
    return String.format(
        Locale.ROOT,
        "Patterns: %d told every time, %d not every time, %d confused with another",
        count(certificate, "told"),
        count(certificate, "unsure"),
        count(certificate, "confused"));
  }

  private static long count(Certificate certificate, String word) {
    return certificate.rows().stream().filter(it -> it.word().equals(word)).count();
  }

  private static String timing(Certificate.Gauge gauge) {
    if (gauge.count() == 0) {
      return "Periods: none was measured";
    }
    return String.format(
        Locale.ROOT,
        "Periods: %d measured, bias %+.2f %%; standard deviation %s from recording to recording,"
            + " %s from pattern to pattern; ask for no less than ±%s",
        gauge.count(),
        100 * gauge.bias(),
        percent(gauge.repeatability()),
        percent(gauge.reproducibility()),
        percent(gauge.leastTolerance()));
  }

  private static String percent(double part) {
    return Double.isFinite(part) ? String.format(Locale.ROOT, "%.2f %%", 100 * part) : "unknown";
  }
}
