package io.telltale.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph, wrapped. What stands between backticks is shown in the letters of a terminal.
 *
 * @param text one line or many
 * @param font its letters
 * @param colour of the letters
 * @param indent of all lines but the first's mark, in pixels
 * @param width of the whole in pixels
 */
record Words(String text, Font font, Color colour, int indent, int width) implements Block {
  /** Room above a paragraph as part of a line's height. */
  private static final double ABOVE = 0.25;

  @Override
  public int height(Graphics2D g) {
    int line = g.getFontMetrics(font).getHeight();
    return lines(g).size() * line + (int) (ABOVE * line);
  }

  @Override
  public void paint(Graphics2D g) {
    FontMetrics metrics = g.getFontMetrics(font);
    g.setColor(colour);
    int y = (int) (ABOVE * metrics.getHeight()) + metrics.getAscent();
    for (TextLayout line : lines(g)) {
      line.draw(g, indent, y);
      y += metrics.getHeight();
    }
  }

  private List<TextLayout> lines(Graphics2D g) {
    AttributedString letters = letters();
    int end = letters.getIterator().getEndIndex();
    LineBreakMeasurer breaks =
        new LineBreakMeasurer(letters.getIterator(), g.getFontRenderContext());
    List<TextLayout> lines = new ArrayList<>();
    while (breaks.getPosition() < end) {
      lines.add(breaks.nextLayout(width - indent));
    }
    return lines;
  }

  private AttributedString letters() {
    String[] parts = text.strip().replaceAll("\\s+", " ").split("`", -1);
    String plain = String.join("", parts);
    AttributedString letters = new AttributedString(plain.isEmpty() ? " " : plain);
    letters.addAttribute(TextAttribute.FONT, font);
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1 && !parts[i].isEmpty()) {
        letters.addAttribute(TextAttribute.FONT, Ink.code(font), at, at + parts[i].length());
      }
      at += parts[i].length();
    }
    return letters;
  }
}
