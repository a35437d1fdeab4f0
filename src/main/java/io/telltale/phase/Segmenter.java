package io.telltale.phase;

import io.telltale.sample.LedTrace;
import java.util.ArrayList;
import java.util.List;

/** Cuts what one LED did into phases. Stateless and thread-safe. */
public final class Segmenter {
  private Segmenter() {}

  /** The phases of a light, in order of time and without gaps; empty where nothing was measured. */
  public static List<Phase> segment(LedTrace trace) {
    return segment(new LightSignal(trace));
  }

  /** The phases of a light that has been brought to scale. */
  public static List<Phase> segment(LightSignal signal) {
    List<Phase> phases = new ArrayList<>();
    int at = 0;
    for (Breath breath : Breaths.find(signal)) {
      phases.addAll(Grouping.phases(signal, Runs.of(signal, at, breath.from())));
      phases.add(breath.phase(signal));
      at = breath.to();
    }
    phases.addAll(Grouping.phases(signal, Runs.of(signal, at, signal.size())));
    return CommonPeriod.of(phases, signal.frameInterval());
  }
}
