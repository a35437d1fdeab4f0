package io.telltale.evaluate;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** An evaluation as tables for a person. */
public final class EvaluationText {
  private final PrintStream out;
  private final Function<ClipScore, String> again;

  /**
   * Writes to that stream, which stays open.
   *
   * @param again the command that makes a clip again; empty where there is none
   */
  public EvaluationText(PrintStream out, Function<ClipScore, String> again) {
    this.out = out;
    this.again = again;
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
    EvaluationTables.tallies(evaluation).print(out);
    out.println(EvaluationTables.LEGEND);
    if (!evaluation.calibration().bins().isEmpty()) {
      out.println();
      EvaluationTables.bins(evaluation.calibration()).print(out);
      out.println();
      EvaluationTables.curve(evaluation.calibration()).print(out);
    }
    out.flush();
  }

  private void misses(List<ClipScore> misses) {
    for (ClipScore miss : misses) {
      out.println("MISS " + miss.file() + (miss.lost() ? " (LED not located)" : ""));
      out.println("     shown: " + miss.truth());
      out.println("     told:  " + miss.told());
      if (!again.apply(miss).isEmpty()) {
        out.println("     again: " + again.apply(miss));
      }
    }
    if (!misses.isEmpty()) {
      out.println();
    }
  }
}
