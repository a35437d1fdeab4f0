package io.telltale.bench;

import io.telltale.pattern.Notation;
import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Tells expectations in their own language. */
final class ExpectationPrinter {
  private ExpectationPrinter() {}

  static String print(Expectation expectation) {
    if (expectation instanceof Expectation.Shows shows) {
      String all =
          shows.subjects().stream()
              .map(ExpectationPrinter::subject)
              .collect(Collectors.joining(" then "));
      return all
          + (shows.lasting() > 0 ? " for " + time(shows.lasting()) : "")
          + limit(" within ", shows.within());
    }
    if (expectation instanceof Expectation.Never never) {
      return "never " + subject(never.subject()) + limit(" for ", never.lasting());
    }
    if (expectation instanceof Expectation.Times times) {
      return subject(times.subject())
          + " "
          + times.bound().words()
          + " "
          + times.times()
          + (times.times() == 1 ? " time" : " times")
          + limit(" within ", times.within());
    }
    Expectation.Flashes flashes = (Expectation.Flashes) expectation;
    return flashes.bound().words() + " " + flashes.count() + " " + subject(flashes.tint());
  }

  private static String limit(String keyword, double seconds) {
    return Double.isInfinite(seconds) ? "" : keyword + time(seconds);
  }

  static String subject(Subject subject) {
    if (subject instanceof Subject.Named named) {
      return named.name();
    }
    if (subject instanceof Subject.Tint tint) {
      return tint(tint);
    }
    Subject.Program program = (Subject.Program) subject;
    String tolerance =
        Double.isNaN(program.tolerance())
            ? ""
            : " ±" + plain(BigDecimal.valueOf(program.tolerance()).movePointRight(2)) + "%";
    return Notation.print(program.light()) + tolerance;
  }

  private static String tint(Subject.Tint tint) {
    if (tint.kind() == Kind.OFF) {
      return tint.kind().word();
    }
    Colour colour = tint.colour();
    return (tint.dim() ? "dim " : "")
        + (colour == null ? "any" : colour.word())
        + (tint.kind() == null ? "" : " " + tint.kind().word());
  }

  private static String time(double seconds) {
    BigDecimal exact = BigDecimal.valueOf(seconds);
    return seconds < 1 ? plain(exact.movePointRight(3)) + "ms" : plain(exact) + "s";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
