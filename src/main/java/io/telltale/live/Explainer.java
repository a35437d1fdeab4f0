package io.telltale.live;

import io.telltale.Telltale;
import io.telltale.pattern.Episode;
import io.telltale.pattern.Episodes;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.report.Report;
import io.telltale.sample.LedTrace;
import io.telltale.video.VideoInfo;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Explains what was seen lately, one window at a time; of those that come meanwhile only the newest
 * is kept. {@link #offer} is for one thread.
 */
final class Explainer {
  /** Seconds for which less than before must be said until it is told: a state in between. */
  private static final double DOUBT = 1.5;

  /** Seconds before which it is not told that nothing is known. */
  private static final double FIRST_WORD = 2.5;

  private final String source;
  private final VideoInfo info;
  private final LiveOptions options;
  private final LiveListener listener;
  private final Executor executor;
  private final AtomicReference<@Nullable Window> waiting = new AtomicReference<>();
  private @Nullable LiveState told;
  private volatile boolean certain;
  private double doubtful = Double.NaN;

  /**
   * What was seen lately.
   *
   * @param times of the frames, in seconds
   * @param leds reads the LEDs, the likely status LED first; asked once, when it is their turn
   */
  record Window(List<Double> times, Supplier<List<LedTrace>> leds) {}

  /**
   * For one camera.
   *
   * @param executor runs one task after the other
   */
  Explainer(
      String source,
      VideoInfo info,
      LiveOptions options,
      LiveListener listener,
      Executor executor) {
    this.source = source;
    this.info = info;
    this.options = options;
    this.listener = listener;
    this.executor = executor;
  }

  void offer(Window window) {
    if (waiting.getAndSet(window) == null) {
      executor.execute(
          () -> tell(state(Objects.requireNonNull(waiting.getAndSet(null), "just offered"))));
    }
  }

  /** What the leading LED of a window says: the others cost as much, and nobody looks at them. */
  private LiveState state(Window window) {
    double end = window.times().get(window.times().size() - 1);
    List<LedTrace> traces = window.leds().get();
    if (traces.isEmpty()) {
      Report none = report(window.times(), traces);
      return new LiveState(end, end, none.leds().get(0).finding(), none, "");
    }
    LedTrace trace = traces.get(0);
    List<Phase> phases = Segmenter.segment(trace);
    List<Episode> episodes = Episodes.of(options.catalogue(), trace, phases);
    Episode newest = episodes.get(episodes.size() - 1);
    listener.recalled(episodes.subList(0, episodes.size() - 1));
    Report.Led led = new Report.Led(trace, phases, newest.finding());
    Report report = Telltale.report(source, info, window.times(), List.of(led));
    double since = Math.min(newest.start(), end);
    String outlook = Outlook.of(newest.finding(), end - since, report.video().fps());
    return new LiveState(since, end, newest.finding(), report, outlook);
  }

  /** All LEDs, as a file's are told. */
  Report report(List<Double> times, List<LedTrace> traces) {
    return Telltale.explain(source, info, times, traces, options.catalogue());
  }

  /** Whether one pattern explains what was seen last. */
  boolean isCertain() {
    return certain;
  }

  private void tell(LiveState state) {
    certain = certain(state);
    listener.explained(state);
    LiveState before = told;
    if (before != null && state.says(before)) {
      doubtful = Double.NaN;
      return;
    }
    if (before == null ? !certain(state) && state.time() < FIRST_WORD : waits(state)) {
      return;
    }
    doubtful = Double.NaN;
    told = state;
    listener.stateChanged(state);
  }

  /** Whether a state that says less than the last one must hold on before it counts. */
  private boolean waits(LiveState state) {
    if (certain(state)) {
      return false;
    }
    doubtful = Double.isNaN(doubtful) ? state.time() : doubtful;
    return state.time() - doubtful < DOUBT;
  }

  private static boolean certain(LiveState state) {
    return state.finding().verdict() == Verdict.RECOGNISED;
  }
}
