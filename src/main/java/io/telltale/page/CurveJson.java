package io.telltale.page;

import io.telltale.sample.LedSample;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was measured, as three columns of the same length: time, brightness, hue. */
final class CurveJson {
  /**
   * More samples than this are thinned: five minutes at 60 frames a second, and a browser draws
   * them without delay.
   */
  private static final int MOST = 18_000;

  /** Darker than this, the hue is mostly noise. */
  private static final double TOO_DARK = 0.1;

  private CurveJson() {}

  static ObjectNode of(List<LedSample> samples) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode time = json.putArray("time");
    ArrayNode brightness = json.putArray("brightness");
    ArrayNode hue = json.putArray("hue");
    for (LedSample sample : thinned(samples, MOST)) {
      boolean seen = sample.confidence() > 0;
      boolean coloured = seen && sample.brightness() > TOO_DARK && sample.hue() >= 0;
      time.add(rounded(sample.time(), 1e4));
      number(brightness, seen, rounded(sample.brightness(), 1e3));
      number(hue, coloured, rounded(sample.hue(), 10));
    }
    return json;
  }

  private static void number(ArrayNode to, boolean known, double value) {
    if (known) {
      to.add(value);
    } else {
      to.addNull();
    }
  }

  private static double rounded(double value, double steps) {
    return Math.rint(value * steps) / steps;
  }

  /** Of each group of neighbours the darkest and the brightest, so that no flash goes missing. */
  static List<LedSample> thinned(List<LedSample> samples, int most) {
    if (samples.size() <= most) {
      return samples;
    }
    int group = (int) Math.ceil(2.0 * samples.size() / most);
    List<LedSample> kept = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += group) {
      LedSample darkest = samples.get(from);
      LedSample brightest = darkest;
      for (LedSample each : samples.subList(from, Math.min(from + group, samples.size()))) {
        darkest = each.brightness() < darkest.brightness() ? each : darkest;
        brightest = each.brightness() > brightest.brightness() ? each : brightest;
      }
      boolean rising = darkest.time() <= brightest.time();
      kept.add(rising ? darkest : brightest);
      if (!darkest.equals(brightest)) {
        kept.add(rising ? brightest : darkest);
      }
    }
    return kept;
  }
}
