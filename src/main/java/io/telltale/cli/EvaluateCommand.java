package io.telltale.cli;

import io.telltale.ReadOptions;
import io.telltale.evaluate.ClipScore;
import io.telltale.evaluate.Evaluation;
import io.telltale.evaluate.EvaluationJson;
import io.telltale.evaluate.EvaluationText;
import io.telltale.evaluate.Scoring;
import io.telltale.evaluate.Truth;
import io.telltale.evaluate.TruthFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code telltale evaluate DIR}: how well clips with a known truth are read. */
@Command(
    name = "evaluate",
    description = "Reads every clip that has a NAME.truth.json beside it and prints the score.",
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;
  private final Failures failures;

  @Parameters(paramLabel = "DIR", description = "A directory of clips with their truths.")
  private Path directory = Path.of("");

  @Option(
      names = {"-v", "--verbose"},
      description = "List every miss with its reason.")
  private boolean verbose;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Form format = Form.TEXT;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read so many clips at the same time (default: one for each core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  EvaluateCommand(Console console, Failures failures) {
    this.console = console;
    this.failures = failures;
  }

  /** The ways to tell an evaluation. */
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws Exception {
    List<Truth> truths = truths();
    List<Path> videos = truths.stream().map(truth -> directory.resolve(truth.file())).toList();
    List<ClipScore> scores = new ArrayList<>();
    int[] code = {ExitCode.DONE};
    try (ProgressLine progress = ProgressLine.over(videos.size(), "evaluating", console)) {
      Readings readings = new Readings(ReadOptions.DEFAULT, threads, progress, failures);
      readings.forEach(
          videos,
          reading -> {
            scores.add(score(truths.get(scores.size()), reading, progress));
            code[0] = Math.max(code[0], reading.code());
            return true;
          });
    }
    tell(Evaluation.of(scores));
    return code[0];
  }

  private List<Truth> truths() throws InputException {
    List<Truth> truths = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(TruthFile.ENDING)).sorted().toList()) {
        truths.add(TruthFile.read(file));
      }
    } catch (IOException e) {
      throw new InputException(directory + ": not a directory that can be read");
    } catch (IllegalArgumentException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
    if (truths.isEmpty()) {
      throw new InputException(directory + ": no file in it ends in " + TruthFile.ENDING);
    }
    return truths;
  }

  private ClipScore score(Truth truth, Reading reading, ProgressLine progress) {
    if (reading.report() != null) {
      return Scoring.score(truth, reading.report());
    }
    progress.aside(() -> console.complain(reading.problem()));
    return Scoring.unreadable(truth, reading.problem());
  }

  private void tell(Evaluation evaluation) {
    switch (format) {
      case TEXT -> new EvaluationText(console.out()).write(evaluation, verbose);
      case JSON -> EvaluationJson.write(evaluation, console.out());
    }
  }
}
