package io.telltale.picture;

import io.telltale.phase.Phase;
import io.telltale.report.Report;
import io.telltale.sample.LedSample;
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
  private static final int LEFT = 80;

  private final Report.Led led;
  private final double from;
  private final double to;

  Curves(Report.Led led) {
    this.led = led;
    List<LedSample> samples = led.trace().samples();
    this.from = samples.get(0).time();
    this.to = Math.max(samples.get(samples.size() - 1).time(), from + 0.1);
  }

  /** Brightness, in the colour of each phase. */
  XYChart brightness(int width, int height) {
    XYChart chart = chart(width, height);
    chart.getStyler().setYAxisMin(-0.05).setYAxisMax(1.1);
    chart.getStyler().setXAxisTickLabelsFormattingFunction(time -> "");
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

  /** Hue in degrees, each frame a dot. */
  XYChart hue(int width, int height) {
    XYChart chart = chart(width, height);
    chart.getStyler().setYAxisMin(-15.0).setYAxisMax(375.0);
    chart.setXAxisTitle("time in the video, seconds");
    chart.getStyler().setMarkerSize(4);
    series(chart, it -> it.brightness() > 0.1 ? it.hue() : Double.NaN)
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
    style.setXAxisTickMarkSpacingHint(110);
    style.setXAxisMin(from).setXAxisMax(to);
    return chart;
  }

  /** One series for each colour: what belongs to another one is left out of it. */
  private Map<Color, XYSeries> series(XYChart chart, ToDoubleFunction<LedSample> value) {
    List<LedSample> samples = led.trace().samples();
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
