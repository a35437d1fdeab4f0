package io.telltale.evaluate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An evaluation as tables for a person. */
public final class EvaluationText {
  private final PrintStream out;

  /** Writes to that stream, which stays open. */
  public EvaluationText(PrintStream out) {
    this.out = out;
  }

  /**
   * Writes the tables.
   *
   * @param misses whether every miss is listed with its reason
   */
  public void write(Evaluation evaluation, boolean misses) {
    if (misses) {
      misses(evaluation.misses());
    }
    tallies(evaluation);
    calibration(evaluation.calibration());
    out.flush();
  }

  private void misses(List<ClipScore> misses) {
    for (ClipScore miss : misses) {
      out.println("MISS " + miss.file() + (lost(miss) ? " (LED not located)" : ""));
      out.println("     shown: " + miss.truth());
      out.println("     told:  " + miss.told());
    }
    if (!misses.isEmpty()) {
      out.println();
    }
  }

  private static boolean lost(ClipScore clip) {
    return clip.checks().containsKey(Check.LOCATED) && !clip.passed(Check.LOCATED);
  }

  /** A row for each check, a column for each condition. */
  private void tallies(Evaluation evaluation) {
    List<Tally> columns = new ArrayList<>(evaluation.conditions());
    if (columns.size() != 1) {
      columns.add(evaluation.all());
    }
    Table table = new Table();
    table.row("", columns.stream().map(Tally::condition));
    table.row("clips", columns.stream().map(tally -> Integer.toString(tally.clips())));
    for (Check check : Check.values()) {
      if (evaluation.all().shares().containsKey(check)) {
        table.row(check.heading(), columns.stream().map(tally -> cell(tally, check)));
      }
    }
    if (Double.isFinite(evaluation.all().medianPeriodError())) {
      table.row("period, median", columns.stream().map(t -> percent(t.medianPeriodError())));
      table.row("period, 95th", columns.stream().map(t -> percent(t.p95PeriodError())));
    }
    table.print(out);
    out.println("(in brackets: Wilson's 95 % interval; period: error relative to the truth)");
  }

  private static String cell(Tally tally, Check check) {
    Share share = tally.shares().get(check);
    return share == null ? "-" : share(share);
  }

  private void calibration(Calibration calibration) {
    if (calibration.bins().isEmpty()) {
      return;
    }
    Table bins = new Table();
    bins.row("confidence", Stream.of("promised", "right"));
    for (Calibration.Bin bin : calibration.bins()) {
      String range = String.format(Locale.ROOT, "%.2f to %.2f", bin.from(), bin.to());
      bins.row(range, Stream.of(percent(bin.meanConfidence()), share(bin.right())));
    }
    out.println();
    bins.print(out);
    Table curve = new Table();
    curve.row("answers taken", Stream.of("down to", "wrong"));
    for (Calibration.Risk risk : calibration.curve()) {
      String surest = String.format(Locale.ROOT, "surest %.0f %%", 100 * risk.coverage());
      curve.row(surest, Stream.of(percent(risk.confidence()), share(risk.wrong())));
    }
    out.println();
    curve.print(out);
  }

  /** "14/15 93% (70-99)". */
  private static String share(Share share) {
    return String.format(
        Locale.ROOT,
        "%d/%d %.0f%% (%.0f-%.0f)",
        share.count(),
        share.of(),
        100 * share.value(),
        100 * share.low(),
        100 * share.high());
  }

  private static String percent(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f%%", 100 * value) : "-";
  }
}
