package io.telltale.web;

import io.telltale.live.History;
import io.telltale.live.LiveJson;
import io.telltale.live.LiveState;
import io.telltale.report.ReportWords;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the light means, with what the page shows besides: how to film better, and what was. */
final class StateJson {
  private StateJson() {}

  static ObjectNode of(LiveState state, History history) {
    ObjectNode json = LiveJson.state(state);
    json.put("sureness", ReportWords.sureness(state.finding()));
    ArrayNode hints = json.putArray("hints");
    state.report().quality().stream()
        .filter(it -> !it.issue().equals("short")) // while it goes on, it grows longer
        .forEach(it -> hints.add(it.issue() + ": " + it.advice()));
    ArrayNode states = json.putArray("history");
    for (History.Entry entry : history.entries()) {
      ObjectNode each = states.addObject().put("headline", entry.headline());
      each.put("start", entry.start());
      if (!Double.isNaN(entry.end())) {
        each.put("end", entry.end());
      }
    }
    return json;
  }
}
