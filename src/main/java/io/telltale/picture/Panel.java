package io.telltale.picture;

import io.telltale.pattern.Finding;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import io.telltale.report.ReportWords;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;

/** The dark panel: frames, and all that was seen on one time axis. */
final class Panel implements Block {
  private static final int MARGIN = 20;
  private static final int BRIGHTNESS = 300;
  private static final int HUE = 220;

  /** Names of the hues at the right end of their scale. */
  private static final Map<Double, String> HUES =
      new TreeMap<>(
          Map.of(
              0.0, "red", 60.0, "yellow", 120.0, "green", 180.0, "cyan", 240.0, "blue", 300.0,
              "magenta", 360.0, "red"));

  private static final int HUE_NAMES = 70;

  /** Patterns are told apart by their names and by two greys that take turns. */
  private static final List<Color> PATTERNS = List.of(new Color(0x3A4653), new Color(0x4C5B6B));

  private final Report.Led led;
  private final Strip strip;
  private final int width;

  Panel(Report.Led led, List<Still> stills, int width) {
    this.led = led;
    this.width = width;
    this.strip = new Strip(stills, width - 2 * MARGIN);
  }

  private int bands() {
    return led.finding().timeline().isEmpty() ? 1 : 2;
  }

  private boolean measured() {
    return led.trace().samples().size() > 1;
  }

  @Override
  public int height(Graphics2D g) {
    int curves = measured() ? BRIGHTNESS + HUE + bands() * 34 + 6 : 0;
    int frames = strip.height(g);
    return curves + frames == 0 ? 0 : 2 * MARGIN + frames + curves;
  }

  @Override
  public void paint(Graphics2D g) {
    int height = height(g);
    if (height == 0) {
      return;
    }
    g.setColor(Ink.PANEL);
    g.fillRoundRect(0, 0, width, height, 12, 12);
    g.translate(MARGIN, MARGIN);
    strip.paint(g);
    g.translate(0, strip.height(g) + (measured() ? 4 : 0));
    if (measured()) {
      curves(g, width - 2 * MARGIN - HUE_NAMES);
    }
  }

  private void curves(Graphics2D g, int wide) {
    Curves curves = new Curves(led);
    XYChart brightness = curves.brightness(wide, BRIGHTNESS);
    // The bands above need the axis below: it is known once it is drawn.
    int above = bands() * 34 + 6;
    g.translate(0, above);
    brightness.paint(g, wide, BRIGHTNESS);
    label(g, "brightness", 4, 14);
    DoubleUnaryOperator place = brightness::getScreenXFromChart;
    g.translate(0, BRIGHTNESS);
    hue(g, curves.hue(wide, HUE), wide);
    g.translate(0, -BRIGHTNESS - above);
    if (bands() == 2) {
      new Bands("patterns", patterns(), place).paint(g);
      g.translate(0, 34);
    }
    new Bands("light", phases(), place).paint(g);
  }

  private static void hue(Graphics2D g, XYChart chart, int wide) {
    chart.paint(g, wide, HUE);
    label(g, "hue, degrees", 4, 14);
    HUES.forEach((hue, name) -> label(g, name, wide + 6, (int) chart.getScreenYFromChart(hue) + 5));
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
      bands.add(
          new Bands.Band(
              entry.start(), entry.end(), List.of(name(entry.pattern()), entry.pattern()), colour));
    }
    return bands;
  }

  /** What it is called where it is an answer, else its id. */
  private String name(String id) {
    return led.finding().matches().stream()
        .filter(match -> match.pattern().id().equals(id))
        .map(match -> match.pattern().name())
        .findFirst()
        .orElse(id);
  }

  private List<Bands.Band> phases() {
    List<Bands.Band> bands = new ArrayList<>();
    for (Phase phase : led.phases()) {
      String what = ReportWords.what(phase);
      String colour = phase.colour() == null ? "off" : phase.colour().word();
      List<String> labels = List.of(what + "  " + ReportWords.how(phase), what, colour);
      bands.add(new Bands.Band(phase.start(), phase.end(), labels, Tint.of(phase)));
    }
    return bands;
  }
}
