package io.telltale.cli;

import io.telltale.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * The progress bar on standard error, over all videos of a command; nothing where that is no
 * terminal. Thread-safe.
 */
final class ProgressLine implements AutoCloseable {
  /** Steps of the bar for one video. */
  private static final int STEPS = 1000;

  private static final int UPDATE_MILLIS = 200;

  private final PrintStream err;
  private final int columns;
  private final @Nullable ProgressBar bar;

  private ProgressLine(Console console, String task, int videos) {
    err = console.err();
    columns = console.terminal().columns();
    bar = console.terminal().err() ? bar(task, videos) : null;
  }

  /** Shows that so many videos are being worked on, until it is closed. */
  static ProgressLine over(int videos, String task, Console console) {
    return new ProgressLine(console, task, videos);
  }

  private ProgressBar bar(String task, int videos) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax((long) videos * STEPS)
        .setUnit("%", (long) videos * STEPS / 100)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, columns - 1))
        .build();
  }

  private synchronized void draw(String line) {
    err.print("\r" + line);
    err.flush();
  }

  /** The part of the bar that one video fills. Close it when the video is done or given up. */
  Share share() {
    return new Share();
  }

  /** Prints something with the bar out of the way. */
  synchronized void aside(Runnable printing) {
    clear();
    printing.run();
  }

  private void clear() {
    if (bar != null) {
      err.print("\r" + " ".repeat(columns - 1) + "\r");
      err.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      synchronized (this) {
        clear();
      }
    }
  }

  /** The progress of one video; used by one thread. */
  final class Share implements Progress, AutoCloseable {
    private int done;

    @Override
    public void reached(double seconds, double of) {
      if (seconds > 0 && seconds < of) {
        stepTo((int) (STEPS * seconds / of));
      }
    }

    @Override
    public void close() {
      stepTo(STEPS);
    }

    private void stepTo(int step) {
      if (bar != null && step > done) {
        bar.stepBy(step - done);
        done = step;
      }
    }
  }
}
