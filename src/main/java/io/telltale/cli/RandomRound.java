package io.telltale.cli;

import io.telltale.evaluate.Check;
import io.telltale.evaluate.ClipScore;
import io.telltale.evaluate.Scoring;
import io.telltale.evaluate.Truth;
import io.telltale.evaluate.TruthFile;
import io.telltale.pattern.Catalogue;
import io.telltale.render.Film;
import io.telltale.render.Preset;
import io.telltale.render.RandomFilms;
import io.telltale.render.TestFilms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Films random lights, reads each film, scores it and removes it. */
final class RandomRound {
  private final RandomOptions options;
  private final Readings readings;
  private final ProgressLine progress;
  private final Path folder;

  private RandomRound(
      RandomOptions options, Readings readings, ProgressLine progress, Path folder) {
    this.options = options;
    this.readings = readings;
    this.progress = progress;
    this.folder = folder;
  }

  /**
   * A film that was read.
   *
   * @param score of it
   * @param code exit code that its reading asks for
   * @param again the command that makes it again
   */
  record Scored(ClipScore score, int code, String again) {}

  /**
   * Films, reads and scores them all. Films lie in a temporary directory, one for each thread.
   *
   * @param each takes a score, on the calling thread; by preset, then by number
   * @throws InputException if a film cannot be written
   */
  static void run(
      RandomOptions options, Readings readings, ProgressLine progress, Consumer<Scored> each)
      throws InputException, InterruptedException {
    Path folder = folder();
    try {
      if (options.kept() != null) {
        Files.createDirectories(options.kept());
      }
      new RandomRound(options, readings, progress, folder).run(each);
    } catch (IOException e) {
      throw new InputException("cannot make the directory " + options.kept());
    } finally {
      remove(folder);
    }
  }

  private static Path folder() throws InputException {
    try {
      return Files.createTempDirectory("telltale-random-");
    } catch (IOException e) {
      throw new InputException("cannot write temporary files (" + e.getMessage() + ")");
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // What is left in the system's temporary directory is the system's to remove.
    }
  }

  private void run(Consumer<Scored> each) throws InputException, InterruptedException {
    RandomFilms films = new RandomFilms(Catalogue.standard());
    List<Callable<Scored>> tasks = new ArrayList<>();
    for (Preset preset : options.presets()) {
      for (long number : options.numbers()) {
        tasks.add(() -> score(films.film(preset, number), RandomOptions.again(preset, number)));
      }
    }
    try {
      InOrder.run(
          readings.threads(),
          tasks,
          scored -> {
            each.accept(scored);
            return true;
          });
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InputException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Scored score(TestFilms.Plan plan, String again) throws InputException {
    Path video = folder.resolve(plan.file());
    Path truthFile = TruthFile.beside(video);
    try (ProgressLine.Share share = progress.share()) {
      // The first half of a film's part of the bar is for making it, the second for reading it.
      Film.shoot(
          plan.subject(), plan.options(), video, (done, of) -> share.reached(done, 2.0 * of));
      Truth truth = TruthFile.read(truthFile);
      Reading reading = readings.read(video, (seconds, of) -> share.reached(of + seconds, 2 * of));
      ClipScore score =
          reading.report() == null
              ? Scoring.unreadable(truth, reading.problem())
              : Scoring.score(truth, reading.report());
      putAway(score, video);
      putAway(score, truthFile);
      return new Scored(score, reading.code(), again);
    } catch (IOException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }

  private void putAway(ClipScore score, Path file) throws IOException {
    Path kept = options.kept();
    boolean wanted = options.keepsAll() || !score.passed(Check.RIGHT) || score.lost();
    if (kept != null && wanted) {
      Path to = kept.resolve(String.valueOf(file.getFileName()));
      Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(file);
    }
  }
}
