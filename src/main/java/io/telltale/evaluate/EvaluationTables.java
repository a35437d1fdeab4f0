package io.telltale.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of an evaluation, however they are laid out. */
final class EvaluationTables {
  /** What stands below the tallies. */
  static final String LEGEND =
      "(in brackets: Wilson's 95 % interval; blink, breath: error of the period)";

  /** Of fewer clips than this, a tenth of a per cent says nothing. */
  private static final int MANY = 100;

  private EvaluationTables() {}

  /** A row for each check, a column for each condition. */
  static Table tallies(Evaluation evaluation) {
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
    spread("blink", Tally::blinks, columns, table);
    spread("breath", Tally::breaths, columns, table);
    return table;
  }

  private static void spread(
      String what, Function<Tally, Spread> of, List<Tally> columns, Table table) {
    if (columns.stream().anyMatch(tally -> Double.isFinite(of.apply(tally).median()))) {
      table.row(what + ", median", columns.stream().map(t -> percent(of.apply(t).median())));
      table.row(what + ", 95th", columns.stream().map(t -> percent(of.apply(t).p95())));
    }
  }

  private static String cell(Tally tally, Check check) {
    Share share = tally.shares().get(check);
    return share == null ? "-" : share(share);
  }

  /** What confidences promise, and what became of it. */
  static Table bins(Calibration calibration) {
    Table bins = new Table();
    bins.row("confidence", Stream.of("promised", "right"));
    for (Calibration.Bin bin : calibration.bins()) {
      String range = String.format(Locale.ROOT, "%.2f to %.2f", bin.from(), bin.to());
      bins.row(range, Stream.of(percent(bin.meanConfidence()), share(bin.right())));
    }
    return bins;
  }

  /** What is risked when only the surest answers are taken. */
  static Table curve(Calibration calibration) {
    Table curve = new Table();
    curve.row("answers taken", Stream.of("down to", "wrong"));
    for (Calibration.Risk risk : calibration.curve()) {
      String surest = String.format(Locale.ROOT, "surest %.0f %%", 100 * risk.coverage());
      curve.row(surest, Stream.of(percent(risk.confidence()), share(risk.wrong())));
    }
    return curve;
  }

  /** "14/15 93% (70-99)". */
  private static String share(Share share) {
    String form = share.of() < MANY ? "%d/%d %.0f%% (%.0f-%.0f)" : "%d/%d %.1f%% (%.1f-%.1f)";
    return String.format(
        Locale.ROOT,
        form,
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
