package io.telltale.picture;

import io.telltale.phase.Phase;
import io.telltale.report.Report;
import io.telltale.sample.LedSample;
import io.telltale.video.Span;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Light over time, as charts whose time axes lie exactly below each other. */
final class Curves {
  /** Room for the numbers at the left, the same for each chart, in pixels. */
  private static final int LEFT = 88;

  /** Brighter than so many times the LED's own maximum is not worth squeezing all else for. */
  private static final double HIGHEST = 2;

  /** Degrees of hue from one named colour to the next. */
  private static final double SIXTH = 60;

  private final Report.Led led;
  private final Span span;
  private final List<LedSample> samples;

  /**
   * For a stretch of time.
   *
   * @param span presentation times in seconds, which end
   */
  Curves(Report.Led led, Span span) {
    this.led = led;
    this.span = span;
    this.samples =
        led.trace().samples().stream()
            .filter(it -> it.time() >= span.from() && it.time() <= span.to())
            .toList();
  }

  /** The scale goes to the LED's own maximum, and beyond where a reflection or a pan did. */
  private double brightest() {
    double most =
        samples.stream()
            .filter(it -> it.confidence() > 0)
            .mapToDouble(LedSample::brightness)
            .max()
            .orElse(1);
    return Math.max(1.1, Math.min(1.02 * most, HIGHEST));
  }

  /** Brightness, in the colour of each phase. */
  XYChart brightness(int width, int height) {
    XYChart chart = chart(width, height);
    chart.getStyler().setYAxisMin(-0.05).setYAxisMax(brightest());
    chart.getStyler().setYAxisTickLabelsFormattingFunction(share -> Math.round(100 * share) + " %");
    series(chart, LedSample::brightness)
        .forEach(
            (tint, series) -> {
              series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
              series.setFillColor(new Color((tint.getRGB() & 0xFFFFFF) | 0x38000000, true));
              series.setLineColor(tint).setLineStyle(new BasicStroke(1.6f));
              series.setMarker(SeriesMarkers.NONE);
            });
    return chart;
  }

  /**
   * Hue, each frame a dot. Its axis counts in sixths of the circle, which have names, so that its
   * lines lie at those.
   */
  XYChart hue(int width, int height) {
    XYChart chart = chart(width, height);
    chart.getStyler().setYAxisMin(-0.25).setYAxisMax(6.25).setYAxisTickMarkSpacingHint(26);
    chart.getStyler().setYAxisTickLabelsFormattingFunction(it -> Math.round(SIXTH * it) + "°");
    chart.getStyler().setMarkerSize(4);
    series(chart, it -> it.brightness() > 0.1 ? it.hue() / SIXTH : Double.NaN)
        .forEach(
            (tint, series) -> {
              series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
              series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(tint);
            });
    return chart;
  }

  private XYChart chart(int width, int height) {
    XYChart chart = new XYChart(width, height);
    XYStyler style = chart.getStyler();
    style.setChartBackgroundColor(Ink.PANEL).setPlotBackgroundColor(Ink.PANEL);
    style.setChartFontColor(Ink.PANEL_WORDS);
    style.setPlotBorderVisible(false).setLegendVisible(false).setChartTitleVisible(false);
    style.setChartPadding(2).setPlotContentSize(1);
    style.setPlotGridLinesColor(Ink.GRID).setPlotGridLinesStroke(new BasicStroke(1));
    style.setAxisTickLabelsColor(Ink.PANEL_WORDS).setAxisTickLabelsFont(Ink.small());
    style.setAxisTickMarksColor(Ink.GRID).setAxisTickMarkLength(4);
    style.setAxisTitleFont(Ink.small()).setXAxisTitleColor(Ink.PANEL_WORDS);
    style.setYAxisTitleVisible(false).setPlotMargin(0).setYAxisLeftWidthHint(LEFT);
    style.setXAxisTicksVisible(false).setPlotGridVerticalLinesVisible(false);
    style.setXAxisMin(span.from()).setXAxisMax(span.to());
    return chart;
  }

  /** One series for each colour: what belongs to another one is left out of it. */
  private Map<Color, XYSeries> series(XYChart chart, ToDoubleFunction<LedSample> value) {
    double[] times = samples.stream().mapToDouble(LedSample::time).toArray();
    Map<Color, double[]> values = new LinkedHashMap<>();
    Color before = null;
    for (int i = 0; i < times.length; i++) {
      double it =
          samples.get(i).confidence() > 0 ? value.applyAsDouble(samples.get(i)) : Double.NaN;
      Color tint = tint(times[i]);
      values.computeIfAbsent(tint, key -> nothing(times.length))[i] = it;
      if (before != null && !before.equals(tint)) {
        values.computeIfAbsent(before, key -> nothing(times.length))[i] = it; // no gap between
      }
      before = tint;
    }
    Map<Color, XYSeries> series = new LinkedHashMap<>();
    values.forEach((tint, y) -> series.put(tint, chart.addSeries("#" + tint.getRGB(), times, y)));
    return series;
  }

  private static double[] nothing(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private Color tint(double time) {
    for (Phase phase : led.phases()) {
      if (time >= phase.start() && time < phase.end()) {
        return Tint.of(phase);
      }
    }
    return Tint.OFF;
  }
}
