package io.telltale.live;

import io.telltale.phase.Phase;
import java.util.ArrayList;
import java.util.List;

/** Everything that was told of a live light. */
final class Heard implements LiveListener {
  final List<LightNow> frames = new ArrayList<>();
  final List<Phase> phases = new ArrayList<>();
  final List<LiveState> states = new ArrayList<>();
  final List<String> troubles = new ArrayList<>();

  /** The troubles, each with the second in which it was told. */
  final List<String> timedTroubles = new ArrayList<>();

  @Override
  public void sampled(LightNow now) {
    frames.add(now);
  }

  @Override
  public void phaseChanged(Phase phase) {
    phases.add(phase);
  }

  @Override
  public void stateChanged(LiveState state) {
    states.add(state);
  }

  @Override
  public void relief(String what) {
    trouble(what);
  }

  @Override
  public void trouble(String what) {
    troubles.add(what);
    double now = frames.isEmpty() ? 0 : frames.get(frames.size() - 1).time();
    timedTroubles.add("%s, at %d s".formatted(what, Math.round(now)));
  }
}
