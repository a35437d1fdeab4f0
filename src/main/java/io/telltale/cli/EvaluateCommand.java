package io.telltale.cli;

import io.telltale.ReadOptions;
import io.telltale.evaluate.Check;
import io.telltale.evaluate.ClipScore;
import io.telltale.evaluate.Evaluation;
import io.telltale.evaluate.Scoring;
import io.telltale.evaluate.Truth;
import io.telltale.evaluate.TruthFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telltale evaluate DIR}: how well clips with a known truth are read. */
@Command(
    name = "evaluate",
    description = {
      "Reads every clip that has a NAME.truth.json beside it and prints the score.",
      "With --random it makes the clips itself."
    },
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;
  private final Failures failures;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A directory of clips with their truths.")
  private @Nullable Path directory;

  @Option(
      names = {"-v", "--verbose"},
      description = "List every miss with its reason; with --random at once, too.")
  private boolean verbose;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, or markdown, which lists every miss (default: ${DEFAULT-VALUE}).")
  private EvaluateFormat format = EvaluateFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the score to this file instead.")
  private @Nullable Path output;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read so many clips at the same time (default: one for each core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private RandomOptions random = new RandomOptions();

  EvaluateCommand(Console console, Failures failures) {
    this.console = console;
    this.failures = failures;
  }

  @Override
  public Integer call() throws Exception {
    check();
    EvaluateFormat.Told told = directory == null ? random() : clips(directory);
    if (output == null) {
      format.write(told, verbose, console.out());
      return told.code();
    }
    try (PrintStream file = new PrintStream(output.toFile(), StandardCharsets.UTF_8)) {
      format.write(told, verbose, file);
      return told.code();
    } catch (IOException e) {
      throw Usage.wrong(spec, cannotWrite(output));
    }
  }

  /** What is known to be wrong before hours are spent. */
  private void check() {
    if ((directory == null) == (random.films() == null)) {
      throw Usage.wrong(spec, "give a directory of clips, or --random N");
    }
    if (!random.fault().isEmpty()) {
      throw Usage.wrong(spec, random.fault());
    }
    if (threads < 1) {
      throw Usage.wrong(spec, "--threads must be at least 1, was " + threads);
    }
    if (output != null && !Files.isDirectory(output.toAbsolutePath().resolveSibling(""))) {
      throw Usage.wrong(spec, cannotWrite(output) + ": there is no such directory");
    }
  }

  private static String cannotWrite(Path file) {
    return "cannot write " + file;
  }

  private EvaluateFormat.Told random() throws InputException, InterruptedException {
    List<ClipScore> scores = new ArrayList<>();
    Map<String, String> again = new HashMap<>();
    int[] code = {ExitCode.DONE};
    try (ProgressLine progress = ProgressLine.over(random.count(), "evaluating", console)) {
      Readings readings = new Readings(ReadOptions.DEFAULT, threads, progress, failures);
      RandomRound.run(
          random,
          readings,
          progress,
          film -> {
            scores.add(film.score());
            again.put(film.score().file(), film.again());
            code[0] = Math.max(code[0], film.code());
            progress.aside(() -> tellAtOnce(film.score()));
          });
    }
    String command = command(random.command());
    return new EvaluateFormat.Told(Evaluation.of(scores), again, command, code[0]);
  }

  /** Many films take hours: whoever wants to know of misses need not wait for the last one. */
  private void tellAtOnce(ClipScore score) {
    if (verbose && !score.passed(Check.RIGHT)) {
      console.err().println("MISS " + score.file() + " told as " + score.told());
    }
  }

  private EvaluateFormat.Told clips(Path folder) throws Exception {
    List<Truth> truths = truths(folder);
    List<Path> videos = truths.stream().map(truth -> folder.resolve(truth.file())).toList();
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
    String command = command("./telltale evaluate " + folder);
    return new EvaluateFormat.Told(Evaluation.of(scores), Map.of(), command, code[0]);
  }

  private String command(String start) {
    return start + " --format " + format + (output == null ? "" : " -o " + output);
  }

  private static List<Truth> truths(Path directory) throws InputException {
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
}
