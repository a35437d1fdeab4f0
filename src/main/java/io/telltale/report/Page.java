package io.telltale.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A page of text: headings, wrapped paragraphs with a hanging indent, blank lines between. */
final class Page {
  /** What stands below a heading is set in by so much. */
  static final String INDENT = "  ";

  private final PrintStream out;
  private final Layout layout;

  Page(PrintStream out, Layout layout) {
    this.out = out;
    this.layout = layout;
  }

  void blank() {
    out.println();
  }

  void heading(String text) {
    blank();
    out.println(Ink.BOLD.on(text, layout.colour()));
  }

  /** One line in that ink, not wrapped. */
  void line(String text, Ink ink) {
    out.println(ink.on(text, layout.colour()));
  }

  /** One line as it is, not wrapped. */
  void line(String text) {
    out.println(text);
  }

  /** A paragraph whose first line begins with a mark under which the others are lined up. */
  void item(String mark, String text) {
    String start = INDENT + mark;
    if (start.length() > layout.columns() / 2) { // on a narrow page the text goes below its mark
      out.println(start.stripTrailing());
      start = INDENT.repeat(2);
      if (text.isBlank()) {
        return;
      }
    }
    for (String line : wrap(text, layout.columns() - start.length())) {
      out.println((start + line).stripTrailing());
      start = " ".repeat(start.length());
    }
  }

  /** A paragraph. */
  void paragraph(String text) {
    item("", text);
  }

  /** Cuts at blanks so that no line is longer than the width, unless a single word is. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
