package io.telltale.cli;

import io.telltale.live.History;
import io.telltale.live.LightNow;
import io.telltale.live.LiveJson;
import io.telltale.live.LiveState;
import io.telltale.phase.Phase;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An object a line for each change, made for pipes. Thread-safe. */
final class WatchJson implements Watcher {
  private final Console console;
  private double time;

  WatchJson(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void sampled(LightNow now) {
    time = now.time();
  }

  @Override
  public void phaseChanged(Phase phase) {
    print(LiveJson.phase(phase));
  }

  @Override
  public void stateChanged(LiveState state) {
    print(LiveJson.state(state));
  }

  @Override
  public synchronized void trouble(String what) {
    print(LiveJson.trouble(time, what));
  }

  @Override
  public synchronized void relief(String what) {
    print(LiveJson.relief(time, what));
  }

  @Override
  public synchronized void noted(String what) {
    print(LiveJson.note(time, what));
  }

  @Override
  public void summary(double seconds, long unseen, List<History.Entry> history) {
    ObjectNode json = LiveJson.event("end", seconds).put("unseenFrames", unseen);
    ArrayNode states = json.putArray("history");
    for (History.Entry entry : history) {
      double end = Double.isNaN(entry.end()) ? seconds : entry.end();
      states
          .addObject()
          .put("start", Math.rint(entry.start() * 1e3) / 1e3)
          .put("end", Math.rint(end * 1e3) / 1e3)
          .put("headline", entry.headline());
    }
    print(json);
  }

  private synchronized void print(ObjectNode line) {
    console.out().println(line);
    console.out().flush(); // a pipe wants each change at once
  }
}
