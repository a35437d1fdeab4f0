package io.telltale.report;

import io.telltale.pattern.Finding;
import io.telltale.phase.Phase;
import io.telltale.sample.Region;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports as comma-separated values: one line per phase with what it belongs to, and one line with
 * empty phase columns for an LED without phases. Unreadable videos have no lines.
 */
final class CsvWriter implements ReportWriter {
  private static final List<String> LED_COLUMNS =
      List.of(
          "source", "led", "x", "y", "width", "height", "verdict", "pattern", "name", "confidence");
  private static final List<String> PHASE_COLUMNS =
      List.of(
          "phase", "kind", "colour", "dim", "hue", "start", "end", "count", "on", "off", "period");

  private final PrintStream out;

  CsvWriter(PrintStream out) {
    this.out = out;
    print(LED_COLUMNS, PHASE_COLUMNS);
  }

  @Override
  public void add(Report report) {
    for (int i = 0; i < report.leds().size(); i++) {
      Report.Led led = report.leds().get(i);
      List<String> cells = led(report.source(), i + 1, led);
      if (led.phases().isEmpty()) {
        print(cells, PHASE_COLUMNS.stream().map(column -> "").toList());
      }
      for (int p = 0; p < led.phases().size(); p++) {
        print(cells, phase(p + 1, led.phases().get(p)));
      }
    }
  }

  @Override
  public void addUnreadable(String source, String problem) {}

  private static List<String> led(String source, int number, Report.Led led) {
    Finding finding = led.finding();
    List<String> cells = new ArrayList<>(List.of(source, Integer.toString(number)));
    if (led.found()) {
      Region region = led.trace().region();
      for (int value : new int[] {region.x(), region.y(), region.width(), region.height()}) {
        cells.add(Integer.toString(value));
      }
    } else {
      cells.addAll(List.of("", "", "", ""));
    }
    cells.add(finding.verdict().word());
    if (finding.matches().isEmpty()) {
      cells.addAll(List.of("", "", ""));
    } else {
      cells.add(finding.matches().get(0).pattern().id());
      cells.add(finding.matches().get(0).pattern().name());
      cells.add(Decimals.cell(finding.matches().get(0).confidence(), Decimals.SHARE));
    }
    return cells;
  }

  private static List<String> phase(int number, Phase phase) {
    return List.of(
        Integer.toString(number),
        phase.kind().word(),
        phase.colour() == null ? "" : phase.colour().word(),
        Boolean.toString(phase.dim()),
        Decimals.cell(phase.hue(), Decimals.HUE),
        Decimals.cell(phase.start(), Decimals.TIME),
        Decimals.cell(phase.end(), Decimals.TIME),
        phase.count() == 0 ? "" : Integer.toString(phase.count()),
        Decimals.cell(phase.on(), Decimals.TIME),
        Decimals.cell(phase.off(), Decimals.TIME),
        Decimals.cell(phase.period(), Decimals.TIME));
  }

  private void print(List<String> led, List<String> phase) {
    List<String> cells = new ArrayList<>(led);
    cells.addAll(phase);
    out.println(Csv.line(cells));
  }

  @Override
  public void close() {
    out.flush();
  }
}
