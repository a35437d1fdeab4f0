package io.telltale.picture;

import io.telltale.sample.Region;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/**
 * Frames side by side, each with the LED boxed and its time below.
 *
 * @param stills in order of time, all of one size
 * @param width of the whole in pixels
 */
record Strip(List<Still> stills, int width) implements Block {
  private static final int GAP = 8;
  private static final int CAPTION = 30;

  /** A portrait clip is not shown higher than that. */
  private static final int HIGHEST = 300;

  /** The box stands off so far from the LED, that it does not hide it. */
  private static final int OFF = 4;

  @Override
  public int height(Graphics2D g) {
    return stills.isEmpty() ? 0 : imageHeight() + CAPTION;
  }

  private int imageHeight() {
    BufferedImage image = stills.get(0).image();
    int widest = (width - GAP * (stills.size() - 1)) / stills.size();
    return Math.min(HIGHEST, widest * image.getHeight() / image.getWidth());
  }

  @Override
  public void paint(Graphics2D g) {
    if (stills.isEmpty()) {
      return;
    }
    int height = imageHeight();
    BufferedImage first = stills.get(0).image();
    int each = height * first.getWidth() / first.getHeight();
    int pitch = stills.size() == 1 ? 0 : (width - each) / (stills.size() - 1);
    int x = stills.size() == 1 ? (width - each) / 2 : 0;
    for (Still still : stills) {
      g.drawImage(still.image(), x, 0, each, height, null);
      if (boxed(still)) {
        box(g, still, x, height / (double) still.image().getHeight());
      }
      g.setFont(Ink.small());
      g.setColor(Ink.PANEL_WORDS);
      String time = String.format(Locale.ROOT, "%.2f s", still.time());
      int wide = g.getFontMetrics().stringWidth(time);
      g.drawString(time, x + (each - wide) / 2, height + CAPTION - 10);
      x += pitch;
    }
  }

  /** A frame without an LED has the whole of it as its place. */
  private static boolean boxed(Still still) {
    return still.led().width() < still.image().getWidth();
  }

  private static void box(Graphics2D g, Still still, int left, double scale) {
    Region led = still.led();
    int x = left + (int) Math.floor(led.x() * scale) - OFF;
    int y = (int) Math.floor(led.y() * scale) - OFF;
    int wide = (int) Math.ceil(led.width() * scale) + 2 * OFF;
    int high = (int) Math.ceil(led.height() * scale) + 2 * OFF;
    int end = left + (int) Math.round(still.image().getWidth() * scale);
    int bottom = (int) Math.round(still.image().getHeight() * scale);
    Graphics2D inside = (Graphics2D) g.create();
    inside.clipRect(left, 0, end - left, bottom);
    inside.setColor(Color.BLACK);
    inside.setStroke(new BasicStroke(4));
    inside.drawRect(x, y, wide, high);
    inside.setColor(Color.WHITE);
    inside.setStroke(new BasicStroke(2));
    inside.drawRect(x, y, wide, high);
    inside.dispose();
  }
}
