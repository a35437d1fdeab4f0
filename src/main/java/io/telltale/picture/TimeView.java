package io.telltale.picture;

import io.telltale.pattern.Finding;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import io.telltale.report.ReportWords;
import io.telltale.video.Span;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;

/** All that was seen in a stretch of time, on one axis: patterns, phases, brightness and hue. */
final class TimeView implements Block {
  private static final int BRIGHTNESS = 300;
  private static final int HUE = 180;
  private static final int ROW = 34;
  private static final int GAP = 6;

  /** Names of the hues at the right end of their scale, from 0 degrees on in steps of 60. */
  private static final List<String> HUES =
      List.of("red", "yellow", "green", "cyan", "blue", "magenta", "red");

  private static final int HUE_NAMES = 70;

  /** Patterns are told apart by their names and by two greys that take turns. */
  private static final List<Color> PATTERNS = List.of(new Color(0x3A4653), new Color(0x4C5B6B));

  private final Report.Led led;
  private final Span span;
  private final int wide;

  /**
   * For a stretch of time.
   *
   * @param span presentation times in seconds, which end
   * @param width of the whole in pixels
   */
  TimeView(Report.Led led, Span span, int width) {
    this.led = led;
    this.span = span;
    this.wide = width - HUE_NAMES;
  }

  private int above() {
    return (led.finding().timeline().isEmpty() ? 1 : 2) * ROW + GAP;
  }

  @Override
  public int height(Graphics2D g) {
    return above() + BRIGHTNESS + HUE + TimeAxis.HEIGHT;
  }

  @Override
  public void paint(Graphics2D g) {
    Curves curves = new Curves(led, span);
    // The bands above need the axis below: it is known once it is drawn.
    g.translate(0, above());
    XYChart brightness = curves.brightness(wide, BRIGHTNESS);
    brightness.paint(g, wide, BRIGHTNESS);
    label(g, "brightness", 4, 14);
    DoubleUnaryOperator place = brightness::getScreenXFromChart;
    g.translate(0, BRIGHTNESS);
    hue(g, curves.hue(wide, HUE));
    g.translate(0, -BRIGHTNESS);
    new TimeAxis(span, place, BRIGHTNESS + HUE).paint(g);
    g.translate(0, -above());
    if (!led.finding().timeline().isEmpty()) {
      new Bands("patterns", patterns(), place).paint(g);
      g.translate(0, ROW);
    }
    new Bands("light", phases(), place).paint(g);
  }

  private void hue(Graphics2D g, XYChart chart) {
    chart.paint(g, wide, HUE);
    label(g, "hue", 4, 14);
    for (int i = 0; i < HUES.size(); i++) {
      label(g, HUES.get(i), wide + 6, (int) chart.getScreenYFromChart(i) + 5);
    }
  }

  private static void label(Graphics2D g, String text, int x, int y) {
    g.setFont(Ink.small());
    g.setColor(Ink.PANEL_WORDS);
    g.drawString(text, x, y);
  }

  private List<Bands.Band> patterns() {
    List<Bands.Band> bands = new ArrayList<>();
    for (Finding.Entry entry : led.finding().timeline()) {
      Color colour = PATTERNS.get(bands.size() % PATTERNS.size());
      String name = ReportWords.name(led.finding(), entry.pattern());
      band(bands, entry.start(), entry.end(), List.of(name, entry.pattern()), colour);
    }
    return bands;
  }

  private List<Bands.Band> phases() {
    List<Bands.Band> bands = new ArrayList<>();
    for (Phase phase : led.phases()) {
      String what = ReportWords.what(phase);
      String colour = phase.colour() == null ? "off" : phase.colour().word();
      List<String> labels =
          List.of(
              (what + "  " + ReportWords.how(phase)).strip(),
              (what + "  " + ReportWords.every(phase)).strip(),
              what,
              colour);
      band(bands, phase.start(), phase.end(), labels, Tint.of(phase));
    }
    return bands;
  }

  /** Adds what of a band lies within the stretch. */
  private void band(
      List<Bands.Band> bands, double start, double end, List<String> labels, Color colour) {
    if (end > span.from() && start < span.to()) {
      bands.add(
          new Bands.Band(Math.max(start, span.from()), Math.min(end, span.to()), labels, colour));
    }
  }
}
