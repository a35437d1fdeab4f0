package io.telltale.cli;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.video.VideoException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads several videos at the same time. */
final class Readings {
  private final ReadOptions options;
  private final int threads;
  private final ProgressLine progress;
  private final Failures failures;

  Readings(ReadOptions options, int threads, ProgressLine progress, Failures failures) {
    this.options = options;
    this.threads = threads;
    this.progress = progress;
    this.failures = failures;
  }

  /**
   * Reads them all.
   *
   * @param each takes a reading, in the order given; false = no more are wanted
   */
  void forEach(List<Path> videos, Predicate<Reading> each)
      throws InterruptedException, ExecutionException {
    List<Callable<Reading>> tasks =
        videos.stream()
            .map(video -> (Callable<Reading>) () -> shared(video))
            .collect(Collectors.toList());
    InOrder.run(threads, tasks, each);
  }

  private Reading shared(Path video) {
    try (ProgressLine.Share share = progress.share()) {
      return read(video, share);
    }
  }

  /** How many videos are worked on at the same time. */
  int threads() {
    return threads;
  }

  /** Reads one of them on the calling thread. */
  Reading read(Path video, Progress toldTo) {
    String source = video.toString();
    try {
      return new Reading(source, Telltale.read(video, options, toldTo), "", ExitCode.DONE);
    } catch (VideoException e) {
      return new Reading(source, null, String.valueOf(e.getMessage()), ExitCode.UNREADABLE);
    } catch (OutOfMemoryError e) {
      String advice = ": too long to be read in one piece; read a part with --from and --to";
      return new Reading(source, null, source + advice, ExitCode.UNREADABLE);
    } catch (RuntimeException | Error e) {
      return new Reading(source, null, source + ": " + failures.defect(e), ExitCode.DEFECT);
    }
  }
}
