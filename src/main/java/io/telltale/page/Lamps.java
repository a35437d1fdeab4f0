package io.telltale.page;

import io.telltale.pattern.Light;
import io.telltale.pattern.Lights;
import io.telltale.pattern.Pattern;
import io.telltale.render.LightCurve;
import io.telltale.render.Play;
import io.telltale.render.Stretch;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Patterns as lamps that a script can light.
 *
 * <p>A play is {@code {"seconds", "repeats", "stretches": [{"kind", "rgb", "on", "off", "start",
 * "end"}]}}: times in seconds, {@code rgb} the linear drive of the three dice. A breath's {@code
 * on} is its period; it begins at full light and is dark in its middle.
 */
public final class Lamps {
  /** What lasts for ever is played at least so long before it starts over. */
  private static final double SECONDS = 8;

  /** A count that has a name but no number is played as so many. */
  private static final int SOME = 3;

  /** Which of the lengths and counts that a pattern leaves open. */
  private static final long SEED = 1;

  private Lamps() {}

  /** The play of a pattern. */
  public static ObjectNode play(Pattern pattern) {
    return play(pattern, SECONDS);
  }

  /**
   * The play of a pattern.
   *
   * @param seconds for which it goes on at least where it has no end of its own
   */
  public static ObjectNode play(Pattern pattern, double seconds) {
    Light light = pattern.light();
    Map<String, Integer> counts =
        Lights.names(light).stream().collect(Collectors.toMap(Function.identity(), name -> SOME));
    Play play = Play.of(SEED, seconds).repeating(pattern.repeats());
    LightCurve curve = LightCurve.of(Lights.bind(light, counts), play);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("seconds", curve.turnSeconds());
    json.put("repeats", pattern.repeats());
    ArrayNode stretches = json.putArray("stretches");
    curve.stretches().forEach(stretch -> stretches.add(json(stretch)));
    return json;
  }

  private static ObjectNode json(Stretch stretch) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", stretch.kind().word());
    json.put("rgb", "#%06x".formatted(stretch.rgb()));
    json.put("on", stretch.first());
    json.put("off", stretch.second());
    json.put("start", stretch.start());
    return json.put("end", stretch.end());
  }
}
