package io.telltale.evaluate;

import java.io.PrintStream;
import java.util.function.Function;

/** An evaluation as a Markdown page, to be kept with what was evaluated. */
public final class EvaluationMarkdown {
  private final PrintStream out;
  private final Function<ClipScore, String> again;

  /**
   * Writes to that stream, which stays open.
   *
   * @param again the command that makes a clip again; empty where there is none
   */
  public EvaluationMarkdown(PrintStream out, Function<ClipScore, String> again) {
    this.out = out;
    this.again = again;
  }

  /**
   * Writes the tables and every clip that was not read right, or whose LED was not located.
   *
   * @param command that makes this page again
   */
  public void write(Evaluation evaluation, String command) {
    out.println("# Accuracy");
    out.println();
    out.println("Made by");
    out.println();
    block(command);
    EvaluationTables.tallies(evaluation).markdown(out);
    out.println();
    out.println(EvaluationTables.LEGEND);
    if (!evaluation.calibration().bins().isEmpty()) {
      out.println();
      out.println("## What confidences promise");
      out.println();
      EvaluationTables.bins(evaluation.calibration()).markdown(out);
      out.println();
      EvaluationTables.curve(evaluation.calibration()).markdown(out);
    }
    misses(evaluation);
    out.flush();
  }

  private void misses(Evaluation evaluation) {
    out.println();
    out.println("## Misses");
    for (ClipScore clip : evaluation.clips()) {
      if (!clip.passed(Check.RIGHT) || clip.lost()) {
        out.println();
        out.println("`" + clip.file() + "`: " + what(clip));
        out.println();
        out.println("- shown: " + clip.truth());
        out.println("- told: " + clip.told());
        if (!again.apply(clip).isEmpty()) {
          out.println();
          block(again.apply(clip));
        }
      }
    }
  }

  private static String what(ClipScore clip) {
    String answer =
        clip.passed(Check.CONFIDENTLY_WRONG)
            ? Check.CONFIDENTLY_WRONG.heading()
            : clip.passed(Check.RIGHT) ? "right" : "not right";
    return answer + (clip.lost() ? ", LED not located" : "");
  }

  private void block(String command) {
    out.println("```");
    out.println(command);
    out.println("```");
    out.println();
  }
}
