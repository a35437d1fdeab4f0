package io.telltale.picture;

import io.telltale.video.Span;
import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
    double pixels = place.applyAsDouble(span.to()) - place.applyAsDouble(span.from());
    g.setFont(Ink.small());
    for (BigDecimal time : times(span, LEAST_APART * (span.to() - span.from()) / pixels)) {
      int x = (int) Math.round(place.applyAsDouble(time.doubleValue()));
      g.setColor(LINE);
      g.fillRect(x, 0, 1, height);
      g.setColor(Ink.PANEL_WORDS);
      centred(g, time.stripTrailingZeros().toPlainString(), x, height + 16);
    }
    double middle = place.applyAsDouble((span.from() + span.to()) / 2);
    centred(g, "time in the video, seconds", (int) middle, height + 38);
  }

  private static void centred(Graphics2D g, String text, int x, int y) {
    g.drawString(text, x - g.getFontMetrics().stringWidth(text) / 2, y);
  }

  /**
   * Round times within a stretch.
   *
   * @param least seconds from one to the next, or more
   */
  static List<BigDecimal> times(Span span, double least) {
    BigDecimal step = BigDecimal.valueOf(step(least));
    List<BigDecimal> times = new ArrayList<>();
    BigDecimal first =
        BigDecimal.valueOf(span.from()).divide(step, 0, RoundingMode.CEILING).multiply(step);
    for (BigDecimal time = first; time.doubleValue() <= span.to(); time = time.add(step)) {
      times.add(time);
    }
    return times;
  }

  private static double step(double least) {
    for (double step : STEPS) {
      if (step >= least) {
        return step;
      }
    }
    return MINUTE * Math.ceil(least / MINUTE);
  }
}
