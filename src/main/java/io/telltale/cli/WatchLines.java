package io.telltale.cli;

import io.telltale.live.History;
import io.telltale.live.LightNow;
import io.telltale.live.LiveState;
import io.telltale.phase.Phase;
import java.util.List;

/** A line of text for each change. Thread-safe. */
final class WatchLines implements Watcher {
  private final Console console;
  private double time;

  WatchLines(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void sampled(LightNow now) {
    time = now.time();
  }

  @Override
  public void phaseChanged(Phase phase) {
    print(phase.start(), "light", WatchWords.phase(phase).replace(" so far", ""));
  }

  @Override
  public void stateChanged(LiveState state) {
    print(state.since(), "state", String.join(" | ", WatchWords.state(state)));
  }

  @Override
  public synchronized void trouble(String what) {
    console.complain(WatchWords.clock(time) + " " + what);
  }

  @Override
  public void relief(String what) {
    trouble(what);
  }

  @Override
  public void noted(String what) {
    trouble(what);
  }

  @Override
  public void summary(double seconds, long unseen, List<History.Entry> history) {
    WatchWords.summary(seconds, unseen, history).forEach(console.out()::println);
    console.out().flush();
  }

  private synchronized void print(double at, String kind, String text) {
    console.out().printf("%8s  %s  %s%n", WatchWords.clock(at), kind, text);
    console.out().flush();
  }
}
