package io.telltale.picture;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Labelled stretches of time in a row.
 *
 * @param name what the row shows
 * @param bands in order of time
 * @param place from seconds to pixels
 */
record Bands(String name, List<Band> bands, DoubleUnaryOperator place) implements Block {
  private static final int HEIGHT = 34;
  private static final int INSIDE = 28;

  /** Pixels in which the beginning of a name can still be recognised. */
  private static final int WORTH_A_PART = 60;

  /**
   * One stretch.
   *
   * @param labels from the longest to the shortest: the first that fits is shown
   */
  record Band(double start, double end, List<String> labels, Color colour) {}

  @Override
  public int height(Graphics2D g) {
    return HEIGHT;
  }

  @Override
  public void paint(Graphics2D g) {
    g.setFont(Ink.small());
    g.setColor(Ink.PANEL_WORDS);
    int base = (INSIDE + g.getFontMetrics().getAscent() - g.getFontMetrics().getDescent()) / 2;
    g.drawString(name, 4, base);
    for (Band band : bands) {
      int x = (int) Math.round(place.applyAsDouble(band.start()));
      int width = Math.max(2, (int) Math.round(place.applyAsDouble(band.end())) - x - 2);
      g.setColor(band.colour());
      g.fillRoundRect(x, 0, width, INSIDE, 6, 6);
      label(g, band, x, width, base);
    }
  }

  private static void label(Graphics2D g, Band band, int x, int width, int base) {
    FontMetrics letters = g.getFontMetrics();
    int room = width - 8;
    String shown = "";
    for (String label : band.labels()) {
      shown = shown.isEmpty() && letters.stringWidth(label) <= room ? label : shown;
    }
    if (shown.isEmpty() && room >= WORTH_A_PART) {
      shown = part(band.labels().get(0), letters, room);
    }
    g.setColor(readable(band.colour()));
    g.drawString(shown, x + (width - letters.stringWidth(shown)) / 2, base);
  }

  /** The beginning of a label, as much as there is room for. */
  private static String part(String label, FontMetrics letters, int room) {
    int end = label.length();
    while (end > 0 && letters.stringWidth(label.substring(0, end) + "…") > room) {
      end--;
    }
    return label.substring(0, end).strip() + "…";
  }

  /** Black or white, whichever stands out more. */
  private static Color readable(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 120 ? Ink.PANEL : Color.WHITE;
  }
}
