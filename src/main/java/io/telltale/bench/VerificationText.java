package io.telltale.bench;

import io.telltale.report.Layout;
import io.telltale.report.Report;
import io.telltale.report.ReportWords;
import java.io.PrintStream;
import java.util.Locale;

/** A verification for a person: what became of each expectation, and why. */
public final class VerificationText {
  /** Terminal colours (ANSI SGR codes) of the outcomes. */
  private static final String GREEN = "32";

  private static final String YELLOW = "33";
  private static final String RED = "31";

  private static final String INDENT = " ".repeat(13);

  private final PrintStream out;
  private final Layout layout;

  /** Writes to that stream, which stays open. */
  public VerificationText(PrintStream out, Layout layout) {
    this.out = out;
    this.layout = layout;
  }

  /** Writes it. */
  public void write(Verification verification) {
    out.println(verification.source() + ": " + ReportWords.facts(verification.report().video()));
    boolean several = verification.leds().size() > 1;
    for (Verification.Checked led : verification.leds()) {
      if (several) {
        out.println(led.post().name() + ":");
      }
      led.rulings().forEach(this::ruling);
    }
    for (Report.Quality note : verification.report().quality()) {
      out.println("note: " + note.issue() + ": " + note.effect() + "; " + note.advice());
    }
    out.println(summary(verification));
    out.flush();
  }

  private void ruling(Ruling ruling) {
    String word = ruling.word().toUpperCase(Locale.ROOT).replace('-', ' ');
    String padding = " ".repeat(INDENT.length() - word.length());
    out.println(inked(word, ruling) + padding + Expectation.print(ruling.expectation()));
    line(ruling.seen());
    if (!ruling.allowed().isEmpty()) {
      line("Allowed: " + ruling.allowed() + ".");
    }
  }

  /** Wrapped at blanks, below the expectation. */
  private void line(String text) {
    StringBuilder line = new StringBuilder(INDENT);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > layout.columns() && line.length() > INDENT.length()) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(INDENT);
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }

  private static String summary(Verification verification) {
    long marginal = verification.rulings().stream().filter(Ruling::marginal).count();
    return String.format(
        Locale.ROOT,
        "%s: %d passed%s, %d failed, %d cannot tell",
        verification.outcome().word(),
        count(verification, Outcome.PASSED),
        marginal > 0 ? " (" + marginal + " marginal)" : "",
        count(verification, Outcome.FAILED),
        count(verification, Outcome.CANNOT_TELL));
  }

  private static long count(Verification verification, Outcome outcome) {
    return verification.rulings().stream().filter(it -> it.outcome() == outcome).count();
  }

  private String inked(String word, Ruling ruling) {
    String code =
        switch (ruling.outcome()) {
          case PASSED -> ruling.marginal() ? YELLOW : GREEN;
          case CANNOT_TELL -> YELLOW;
          case FAILED -> RED;
        };
    return layout.colour() ? "\u001b[" + code + "m" + word + "\u001b[0m" : word;
  }
}
