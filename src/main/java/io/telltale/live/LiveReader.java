package io.telltale.live;

import io.telltale.led.LedReading;
import io.telltale.led.LiveLeds;
import io.telltale.led.SeenLights;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.VideoInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one LED in frames that never end, by the same rooms as a file is read.
 *
 * <p>What the light does is told with every frame, from the newest seconds. To bring all that is
 * kept to scale anew, and to work out what it means, is left to an executor a few times a second,
 * so that no frame waits for it; until it is done, frames are read by the scale before. Memory
 * depends on the seconds kept, not on how long it runs. Used by one thread, but for {@link #choose}
 * and {@link #lights}.
 */
public final class LiveReader implements AutoCloseable {
  private final String source;
  private final VideoInfo info;
  private final LiveOptions options;
  private final LiveListener listener;
  private final LongSupplier clock;
  private final Explainer explainer;
  private final Deque<Double> times = new ArrayDeque<>();
  private final AtomicReference<@Nullable Choice> choice = new AtomicReference<>();
  private final AtomicReference<@Nullable Looked> looked = new AtomicReference<>();
  private final PhaseNews news = new PhaseNews();
  private final ViewWatch watch = new ViewWatch();
  private final Queue<CompletableFuture<SeenLights>> asked = new ConcurrentLinkedQueue<>();
  private Tail tail = new Tail();
  private LiveLeds leds;
  private @Nullable LedTrace leading;
  private LookPace pace;

  /** Where to look from now on; null = wherever there is an LED. */
  private record Choice(@Nullable Region region) {}

  /**
   * A look at all that was kept.
   *
   * @param at whose lights they were
   * @param time of the newest frame then
   * @param took seconds
   */
  private record Looked(LiveLeds at, LedReading reading, double time, double took) {}

  /**
   * For one camera.
   *
   * @param source its name in reports
   * @param listener told of everything
   * @param executor runs the explaining, one task after the other; {@code Runnable::run} does it at
   *     once
   */
  public LiveReader(
      String source,
      VideoInfo info,
      LiveOptions options,
      LiveListener listener,
      Executor executor) {
    this(source, info, options, listener, executor, System::nanoTime);
  }

  /**
   * The same by another clock.
   *
   * @param clock nanoseconds, by which it is told how long looking takes
   */
  LiveReader(
      String source,
      VideoInfo info,
      LiveOptions options,
      LiveListener listener,
      Executor executor,
      LongSupplier clock) {
    this.clock = clock;
    this.source = source;
    this.info = info;
    this.options = options;
    this.listener = listener;
    this.explainer = new Explainer(source, info, options, listener, executor);
    this.leds = new LiveLeds(info, options.region(), options.keep());
    this.pace = new LookPace(options.pace());
  }

  /** What the camera says of itself. */
  public VideoInfo info() {
    return info;
  }

  /** The camera's name. */
  public String source() {
    return source;
  }

  /**
   * Looks at another LED from the next frame on. May be called from any thread.
   *
   * @param region of the upright picture in which it is, or null for the most prominent
   */
  public void choose(@Nullable Region region) {
    choice.set(new Choice(region));
  }

  /**
   * Where all lights are that look like LEDs, as of the next frame. May be called from any thread.
   *
   * @param most so many at most, at least 1
   * @return regions of the upright picture, the likely status LED first; read by a thread of the
   *     common pool, and never where no frame comes any more
   */
  public CompletableFuture<List<Region>> lights(int most) {
    CompletableFuture<SeenLights> seen = new CompletableFuture<>();
    asked.add(seen);
    return seen.thenApplyAsync(
        lights -> lights.read(most).traces().stream().map(LedTrace::region).toList());
  }

  /**
   * Takes the next frame, which belongs to this object from now on.
   *
   * @throws IllegalArgumentException if it is earlier than the one before
   */
  public void accept(Frame frame) {
    Choice chosen = choice.getAndSet(null);
    if (chosen != null) {
      leds.close();
      leds = new LiveLeds(info, chosen.region(), options.keep());
      leading = null;
      tail = new Tail();
      times.clear();
      pace = new LookPace(options.pace());
    }
    double time = frame.time();
    leds.accept(frame);
    for (CompletableFuture<SeenLights> wish = asked.poll(); wish != null; wish = asked.poll()) {
      wish.complete(leds.seen());
    }
    times.addLast(time);
    while (time - times.getFirst() > options.keep()) {
      times.removeFirst();
    }
    if (pace.isDue(time)) {
      look(time);
    }
    Looked done = looked.getAndSet(null);
    if (done != null && done.at == leds) {
      take(done);
    } else if (leading != null) {
      LedTrace of = leading;
      leds.latest().ifPresent(sample -> tail.add(sample, of));
    }
    tell(time);
  }

  /** Has all that is kept brought to scale anew, and explained. */
  private void look(double time) {
    pace.looking(time, explainer.isCertain());
    LiveLeds at = leds;
    SeenLights seen = at.seen();
    explainer.offer(new Explainer.Window(List.copyOf(times), () -> read(at, seen, time)));
  }

  /** Called by the executor. */
  private List<LedTrace> read(LiveLeds at, SeenLights seen, double time) {
    long begun = clock.getAsLong();
    LedReading reading = seen.read(1);
    double took = (clock.getAsLong() - begun) * 1e-9;
    looked.set(new Looked(at, reading, time, took));
    return reading.traces();
  }

  /** Goes on by a new scale, also for the frames that have come since it was asked for. */
  private void take(Looked done) {
    pace.looked(done.time, done.took);
    leds.use(done.reading);
    leading = done.reading.traces().stream().findFirst().orElse(null);
    if (leading != null) {
      tail.replace(leading, leds.after(done.time));
    }
  }

  private void tell(double time) {
    Phase phase = tail.phase();
    listener.sampled(new LightNow(time, tail.newest(), tail.lit(), phase));
    Phase changed = news.of(phase);
    if (changed != null) {
      pace.changed(time);
      listener.phaseChanged(changed);
    }
    watch.frame(time, tail.newest()).ifPresent(it -> it.tell(listener));
  }

  /**
   * All that is kept, as a report on a file tells it, worked out at once.
   *
   * @throws IllegalStateException before the first frame
   */
  public Report report() {
    if (times.isEmpty()) {
      throw new IllegalStateException("nothing was seen yet");
    }
    return explainer.report(List.copyOf(times), leds.traces());
  }

  /** Gives back all frames that are still held. */
  @Override
  public void close() {
    leds.close();
  }
}
