package io.telltale.report;

import io.telltale.pattern.Notation;
import io.telltale.pattern.Pattern;
import java.io.PrintStream;
import java.util.List;

/** What the catalogue knows, for a person. */
final class PatternText {
  private final PrintStream out;
  private final Layout layout;
  private final Page page;

  PatternText(PrintStream out, Layout layout) {
    this.out = out;
    this.layout = layout;
    this.page = new Page(out, layout);
  }

  /** One entry each: id and name, and the light below. */
  void list(List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      page.line(Ink.BOLD.on(pattern.id(), layout.colour()) + "  " + pattern.name());
      page.item("  ", Notation.print(pattern.light()));
    }
    out.flush();
  }

  void show(Pattern pattern) {
    page.line(pattern.name(), Ink.BOLD);
    page.paragraph(pattern.id());
    page.paragraph(pattern.meaning());
    page.heading("Light");
    page.paragraph(Notation.print(pattern.light()));
    for (Pattern.Variant variant : pattern.variants()) {
      page.item("or ", Notation.print(variant.light()) + " (" + variant.note() + ")");
    }
    bullets("Likely causes", pattern.causes());
    steps(pattern.steps());
    bullets(
        "Often mistaken for",
        pattern.mistakenFor().stream().map(it -> it.with() + ": " + it.tellBy()).toList());
    appliesTo(pattern);
    out.flush();
  }

  private void bullets(String heading, List<String> texts) {
    if (!texts.isEmpty()) {
      page.heading(heading);
      texts.forEach(text -> page.item("- ", text));
    }
  }

  private void steps(List<String> steps) {
    if (!steps.isEmpty()) {
      page.heading("What to do");
      int number = 0;
      for (String step : steps) {
        page.item(++number + ". ", step);
      }
    }
  }

  private void appliesTo(Pattern pattern) {
    if (pattern.boards().isEmpty() && pattern.firmware().isEmpty()) {
      return;
    }
    page.heading("Where it is seen");
    if (!pattern.boards().isEmpty()) {
      page.item("Boards: ", String.join(", ", pattern.boards()));
    }
    if (!pattern.firmware().isEmpty()) {
      page.item("Firmware: ", pattern.firmware());
    }
  }
}
