package io.telltale.cli;

import io.telltale.live.History;
import io.telltale.live.LightNow;
import io.telltale.live.LiveListener;
import io.telltale.live.LiveOptions;
import io.telltale.live.LiveSession;
import io.telltale.live.LiveState;
import io.telltale.pattern.Episode;
import io.telltale.phase.Phase;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.Recorder;
import io.telltale.video.VideoException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One camera watched from beginning to end, whoever ends it. */
final class Watching implements AutoCloseable, LiveListener, LiveSession.FrameTap {
  /** Seconds that a summary may take after Ctrl-C. */
  private static final long ENDING = 15;

  private final String name;
  private final FrameSource camera;
  private final Watcher watcher;
  private final double seconds;
  private final @Nullable Recorder recorder;
  private final History history = new History();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile double time;

  Watching(String name, FrameSource camera, Watcher watcher, double seconds, @Nullable Path record)
      throws VideoException {
    this.name = name;
    this.camera = camera;
    this.watcher = watcher;
    this.seconds = seconds;
    this.recorder = record == null ? null : Recorder.open(record, camera.info());
  }

  /** Watches until the camera ends or somebody has had enough, and tells what it was. */
  void run(LiveOptions options) throws VideoException, InterruptedException {
    Thread onCtrlC = new Thread(this::endedByUser, "telltale-stop");
    Runtime.getRuntime().addShutdownHook(onCtrlC);
    try (LiveSession session = new LiveSession(name, camera, options, this, this)) {
      session.await();
      watcher.summary(time, session.dropped(), history.entries());
    } finally {
      close();
      ended.countDown();
      if (!Thread.currentThread().isInterrupted()) {
        unhook(onCtrlC);
      }
    }
  }

  private static void unhook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, by that very hook.
    }
  }

  /** Having had enough is no failure: the summary is told, and the program ends with 0. */
  private void endedByUser() {
    camera.close();
    try {
      if (ended.await(ENDING, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(ExitCode.DONE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void frame(Frame frame) throws VideoException {
    if (recorder != null) {
      recorder.write(frame);
    }
    if (frame.time() >= seconds) {
      camera.close();
    }
  }

  @Override
  public void sampled(LightNow now) {
    time = now.time();
    watcher.sampled(now);
  }

  @Override
  public void phaseChanged(Phase phase) {
    watcher.phaseChanged(phase);
  }

  @Override
  public void recalled(List<Episode> episodes) {
    history.recall(episodes);
  }

  @Override
  public void explained(LiveState state) {
    watcher.explained(state);
  }

  @Override
  public void stateChanged(LiveState state) {
    history.add(state);
    watcher.stateChanged(state);
  }

  @Override
  public void trouble(String what) {
    watcher.trouble(what);
  }

  @Override
  public void relief(String what) {
    watcher.relief(what);
  }

  @Override
  public void close() throws VideoException {
    camera.close();
    if (recorder != null) {
      recorder.close();
    }
  }
}
