package io.telltale.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph, wrapped.
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
    FontMetrics metrics = g.getFontMetrics(font);
    return lines(metrics).size() * metrics.getHeight() + (int) (ABOVE * metrics.getHeight());
  }

  @Override
  public void paint(Graphics2D g) {
    FontMetrics metrics = g.getFontMetrics(font);
    g.setFont(font);
    g.setColor(colour);
    int y = (int) (ABOVE * metrics.getHeight()) + metrics.getAscent();
    for (String line : lines(metrics)) {
      g.drawString(line, indent, y);
      y += metrics.getHeight();
    }
  }

  private List<String> lines(FontMetrics metrics) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && metrics.stringWidth(longer) > width - indent) {
        lines.add(line.toString());
        line.setLength(0);
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(line.toString());
    return lines;
  }
}
