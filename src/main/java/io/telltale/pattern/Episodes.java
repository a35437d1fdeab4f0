package io.telltale.pattern;

import io.telltale.phase.Phase;
import io.telltale.sample.LedTrace;
import java.util.List;

/** Tells what a light meant one thing after the other. Stateless and thread-safe. */
public final class Episodes {
  private Episodes() {}

  /**
   * Cuts a recording into the patterns that it shows.
   *
   * @param catalogue of the patterns
   * @param trace the samples of one LED
   * @param phases the same light cut into phases
   * @return in order of time, without gaps; empty for a trace without samples
   */
  public static List<Episode> of(Catalogue catalogue, LedTrace trace, List<Phase> phases) {
    if (trace.samples().isEmpty()) {
      return List.of();
    }
    double start = trace.samples().get(0).time();
    double end = trace.samples().get(trace.samples().size() - 1).time();
    return List.of(new Episode(start, end, Matcher.of(catalogue).match(trace, phases)));
  }
}
