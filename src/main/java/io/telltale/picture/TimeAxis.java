package io.telltale.picture;

import io.telltale.video.Span;
import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;

/**
 * Round times below curves, with lines through them.
 *
 * @param span what is shown, in seconds
 * @param place from seconds to pixels
 * @param height of the curves in pixels
 */
record TimeAxis(Span span, DoubleUnaryOperator place, int height) {
  /** What it takes below the curves, in pixels. */
  static final int HEIGHT = 46;

  /** A label and some room beside it, in pixels. */
  private static final double LEAST_APART = 70;

  private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30};
  private static final double MINUTE = 60;

  /** Lies upon the curves, and lets them through. */
  private static final Color LINE = new Color(255, 255, 255, 26);

  void paint(Graphics2D g) {
    double step = step();
    g.setFont(Ink.small());
    for (long i = (long) Math.ceil(span.from() / step - 1e-6); i * step <= span.to(); i++) {
      int x = (int) Math.round(place.applyAsDouble(i * step));
      g.setColor(LINE);
      g.fillRect(x, 0, 1, height);
      g.setColor(Ink.PANEL_WORDS);
      String time =
          BigDecimal.valueOf(i)
              .multiply(BigDecimal.valueOf(step))
              .stripTrailingZeros()
              .toPlainString();
      g.drawString(time, x - g.getFontMetrics().stringWidth(time) / 2, height + 16);
    }
    String title = "time in the video, seconds";
    double middle = place.applyAsDouble((span.from() + span.to()) / 2);
    g.drawString(title, (int) middle - g.getFontMetrics().stringWidth(title) / 2, height + 38);
  }

  private double step() {
    double pixels = place.applyAsDouble(span.to()) - place.applyAsDouble(span.from());
    double least = LEAST_APART * (span.to() - span.from()) / pixels;
    for (double step : STEPS) {
      if (step >= least) {
        return step;
      }
    }
    return MINUTE * Math.ceil(least / MINUTE);
  }
}
