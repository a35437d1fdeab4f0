package io.telltale.cli;

import io.telltale.evaluate.ClipScore;
import io.telltale.evaluate.Evaluation;
import io.telltale.evaluate.EvaluationJson;
import io.telltale.evaluate.EvaluationMarkdown;
import io.telltale.evaluate.EvaluationText;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The ways to tell an evaluation. */
enum EvaluateFormat {
  TEXT,
  JSON,
  MARKDOWN;

  /**
   * What is told.
   *
   * @param evaluation of the clips
   * @param again the commands that make a clip again, by its file; empty where they were not made
   * @param command that does all of it again
   * @param code exit code
   */
  record Told(Evaluation evaluation, Map<String, String> again, String command, int code) {
    Told {
      again = Map.copyOf(again);
    }
  }

  /** Writes it; misses are listed in text where they are wanted, in Markdown always. */
  void write(Told told, boolean misses, PrintStream out) {
    Function<ClipScore, String> again = clip -> told.again().getOrDefault(clip.file(), "");
    switch (this) {
      case TEXT -> new EvaluationText(out, again).write(told.evaluation(), misses);
      case JSON -> EvaluationJson.write(told.evaluation(), out);
      case MARKDOWN -> new EvaluationMarkdown(out, again).write(told.evaluation(), told.command());
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
