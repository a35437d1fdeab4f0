package io.telltale.bench;

import io.telltale.led.LedPanel;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Episode;
import io.telltale.pattern.Episodes;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.report.Report;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Frames that come in while they are judged, from a camera or a stream. A thread of its own
 * measures them, so that none is lost while somebody thinks. Thread-safe.
 */
public final class GrowingSource implements LightSource {
  /** Seconds of new light that are worth another look. */
  private static final double STEP = 1;

  /** The same as a share of what was seen: a look costs the more the longer the recording is. */
  private static final double STEP_SHARE = 0.1;

  private final String name;
  private final FrameSource frames;
  private final Catalogue catalogue;
  private final double limit;
  private final LedPanel panel;
  private final Thread thread;
  private int count;
  private double first = Double.NaN;
  private double last;
  private double looked;
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable failure;

  /**
   * Begins to watch at once.
   *
   * @param name for reports
   * @param frames belong to this object from now on
   * @param posts the LEDs, each with its region
   * @param catalogue of the patterns
   * @param limit seconds of light after which it is over at the latest
   */
  public GrowingSource(
      String name, FrameSource frames, List<Post> posts, Catalogue catalogue, double limit) {
    this.name = name;
    this.frames = frames;
    this.catalogue = catalogue;
    this.limit = limit;
    List<Region> regions =
        posts.stream().map(it -> Objects.requireNonNull(it.region(), it.name())).toList();
    panel = new LedPanel(frames.info(), regions);
    thread = new Thread(this::watch, "watch " + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      boolean more = true;
      while (more) {
        try (Frame frame = frames.next()) {
          more = frame != null && take(frame);
        }
      }
    } catch (VideoException | RuntimeException | Error e) {
      synchronized (panel) {
        failure = e;
      }
    } finally {
      synchronized (panel) {
        ended = true;
        panel.notifyAll();
      }
    }
  }

  /** Measures a frame, and tells whether more are wanted. */
  private boolean take(Frame frame) {
    synchronized (panel) {
      if (closed) {
        return false;
      }
      first = count == 0 ? frame.time() : first;
      panel.accept(frame);
      last = frame.time();
      count++;
      panel.notifyAll();
      return last - first < limit;
    }
  }

  @Override
  public Footage next() throws VideoException {
    synchronized (panel) {
      await(looked + Math.max(STEP, STEP_SHARE * looked));
      looked = length();
      return footage();
    }
  }

  @Override
  public Footage latest() throws VideoException {
    synchronized (panel) {
      await(0);
      return footage();
    }
  }

  private double length() {
    return count == 0 ? 0 : last - first;
  }

  private void await(double seconds) throws VideoException {
    while ((count == 0 || length() < seconds) && !ended) {
      try {
        panel.wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new VideoException(name + ": interrupted while waiting for its pictures");
      }
    }
    Throwable problem = failure;
    if (problem instanceof VideoException) {
      throw new VideoException(String.valueOf(problem.getMessage()));
    }
    if (problem != null) {
      throw new IllegalStateException(name + " could not be watched: " + problem, problem);
    }
  }

  private Footage footage() {
    List<Recording> recordings = new ArrayList<>();
    for (LedTrace trace : panel.traces()) {
      recordings.add(recording(trace));
    }
    VideoInfo info = frames.info();
    double rate = length() > 0 ? (count - 1) / length() : 0;
    Report.Video video =
        new Report.Video(
            length(), count, rate, true, info.uprightWidth(), info.uprightHeight(), info.codec());
    List<Report.Led> leds = recordings.stream().map(Recording::led).toList();
    return new Footage(new Report(name, video, List.of(), leds), recordings);
  }

  private Recording recording(LedTrace trace) {
    List<Phase> phases = Segmenter.segment(trace);
    List<Episode> episodes = Episodes.of(catalogue, trace, phases);
    Finding finding =
        episodes.isEmpty()
            ? new Finding(Verdict.INSUFFICIENT, List.of(), List.of(), "")
            : episodes.get(episodes.size() - 1).finding();
    Report.Led led = new Report.Led(trace, phases, finding);
    return new Recording(led, episodes, catalogue, first, ended);
  }

  @Override
  public void close() {
    synchronized (panel) {
      closed = true;
    }
    frames.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    panel.close();
  }
}
