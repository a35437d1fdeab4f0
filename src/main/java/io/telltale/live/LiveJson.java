package io.telltale.live;

import io.telltale.phase.Phase;
import io.telltale.report.LightJson;
import io.telltale.report.ReportWords;
import io.telltale.sample.LedSample;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens live as JSON: objects with {@code event} and {@code time} in seconds since the first
 * frame, and fields as a report has them. Thread-safe.
 */
public final class LiveJson {
  private LiveJson() {}

  /** The light does something else: {@code {"event":"phase", …}}. */
  public static ObjectNode phase(Phase phase) {
    return event("phase", phase.end()).setAll(LightJson.of(phase));
  }

  /** The light means something else: {@code {"event":"state","since":…,"verdict":…}}. */
  public static ObjectNode state(LiveState state) {
    ObjectNode json = event("state", state.time()).put("since", rounded(state.since()));
    json.put("headline", ReportWords.headline(state.finding()));
    ObjectNode finding = LightJson.of(state.finding());
    finding.remove("timeline");
    json.setAll(finding);
    if (!state.outlook().isEmpty()) {
      json.put("outlook", state.outlook());
    }
    return json;
  }

  /** What one frame shows: {@code {"event":"now","lit":…,"brightness":…,"rgb":[…],"what":…}}. */
  public static ObjectNode now(LightNow now) {
    ObjectNode json = event("now", now.time()).put("lit", now.lit());
    LedSample sample = now.sample();
    if (sample != null && sample.confidence() > 0) {
      json.put("brightness", rounded(sample.brightness()));
      ArrayNode rgb = json.putArray("rgb");
      rgb.add(rounded(sample.red())).add(rounded(sample.green())).add(rounded(sample.blue()));
    }
    Phase phase = now.phase();
    if (phase != null) {
      json.put("what", ReportWords.what(phase)).put("how", ReportWords.how(phase));
    }
    return json;
  }

  /** Something is in the way: {@code {"event":"trouble","message":…}}. */
  public static ObjectNode trouble(double time, String what) {
    return event("trouble", time).put("message", what);
  }

  /** Something is in the way no longer: {@code {"event":"trouble","message":…,"over":true}}. */
  public static ObjectNode relief(double time, String what) {
    return trouble(time, what).put("over", true);
  }

  /** Something good to know: {@code {"event":"note","message":…}}. */
  public static ObjectNode note(double time, String what) {
    return event("note", time).put("message", what);
  }

  /** An object of that kind. */
  public static ObjectNode event(String kind, double time) {
    return JsonNodeFactory.instance.objectNode().put("event", kind).put("time", rounded(time));
  }

  /** Milliseconds, which is more than a camera knows. */
  private static double rounded(double seconds) {
    return Math.rint(seconds * 1e3) / 1e3;
  }
}
