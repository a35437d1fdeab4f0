package io.telltale.picture;

import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.video.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The moments of a clip that are worth looking at. */
public final class Moments {
  /** Frames nearer than this look like one and the same in a strip. */
  private static final double APART = 0.02;

  /** A hand does not go far in so many seconds; a blink of 2 Hz is lit once in them. */
  private static final double NEAR = 0.3;

  private Moments() {}

  /**
   * Moments that tell most, in order of time: each colour at its brightest, the dark of a blink,
   * then whatever is farthest from all others.
   *
   * @param most so many at most, at least 1
   * @return presentation times in seconds of frames that were measured; empty where none was
   */
  public static List<Double> telling(Report.Led led, int most) {
    NavigableSet<Double> chosen = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Phase phase : led.phases()) {
      List<LedSample> within = within(led, phase.start(), phase.end());
      Comparator<LedSample> light = Comparator.comparingDouble(LedSample::brightness);
      if (seen.add(phase.colour() + (phase.dim() ? " dim" : ""))) {
        within.stream().max(light).ifPresent(it -> add(chosen, it.time(), most));
      }
      if (phase.kind() == Kind.BLINK && seen.add("dark")) {
        within.stream().min(light).ifPresent(it -> add(chosen, it.time(), most));
      }
    }
    fill(chosen, led.trace().samples(), most);
    return List.copyOf(chosen);
  }

  /**
   * Moments of a stretch that tell most, as {@link #telling} chooses them.
   *
   * @param span presentation times in seconds
   * @return the middle of the stretch where no frame of it was measured
   */
  static List<Double> within(Report.Led led, Span span, int most) {
    List<LedSample> samples = within(led, span.from(), span.to());
    List<Phase> phases =
        led.phases().stream()
            .filter(it -> it.end() > span.from() && it.start() < span.to())
            .toList();
    LedTrace trace = new LedTrace(led.trace().region(), samples, led.trace().prominence());
    List<Double> times = telling(new Report.Led(trace, phases, led.finding()), most);
    return times.isEmpty() ? List.of((span.from() + span.to()) / 2) : times;
  }

  /**
   * The stretch in which most happens: around the first change of the light, or the beginning where
   * there is none.
   *
   * @param length in seconds
   * @return from and to, presentation times in seconds; nothing where no frame was measured
   */
  public static List<Double> window(Report.Led led, double length) {
    List<LedSample> samples = led.trace().samples();
    if (samples.isEmpty()) {
      return List.of();
    }
    double first = samples.get(0).time();
    double last = samples.get(samples.size() - 1).time();
    double change = led.phases().size() > 1 ? led.phases().get(1).start() : first;
    double from = Math.max(first, Math.min(change - length / 2, last - length));
    return List.of(from, from + length);
  }

  /**
   * When the LED was brightest around a moment: there it can be found in the picture.
   *
   * @return presentation time in seconds of a frame; the moment itself where nothing was measured
   */
  static double brightestNear(Report.Led led, double time) {
    return within(led, time - NEAR, time + NEAR).stream()
        .max(Comparator.comparingDouble(LedSample::brightness))
        .map(LedSample::time)
        .orElse(time);
  }

  private static List<LedSample> within(Report.Led led, double start, double end) {
    return led.trace().samples().stream()
        .filter(it -> it.time() >= start && it.time() < end && it.confidence() > 0)
        .toList();
  }

  private static void add(NavigableSet<Double> chosen, double time, int most) {
    if (chosen.size() < most && gap(chosen, time) > APART) {
      chosen.add(time);
    }
  }

  private static void fill(NavigableSet<Double> chosen, List<LedSample> samples, int most) {
    while (chosen.size() < most && !samples.isEmpty()) {
      double farthest = samples.get(samples.size() / 2).time();
      for (LedSample sample : samples) {
        if (gap(chosen, sample.time()) > gap(chosen, farthest)) {
          farthest = sample.time();
        }
      }
      if (gap(chosen, farthest) <= APART) {
        return;
      }
      chosen.add(farthest);
    }
  }

  /** Seconds to the nearest moment that was chosen. */
  private static double gap(NavigableSet<Double> chosen, double time) {
    Double before = chosen.floor(time);
    Double after = chosen.ceiling(time);
    return Math.min(
        before == null ? Double.POSITIVE_INFINITY : time - before,
        after == null ? Double.POSITIVE_INFINITY : after - time);
  }
}
