package io.telltale.evaluate;

import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code NAME.truth.json}. */
public final class TruthFile {
  /** How the names of such files end. */
  public static final String ENDING = ".truth.json";

  private static final JsonMapper MAPPER = new JsonMapper();

  private TruthFile() {}

  /** The place of the truth of a video. */
  public static Path beside(Path video) {
    String name = String.valueOf(video.getFileName());
    int dot = name.lastIndexOf('.');
    return video.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ENDING);
  }

  /**
   * Reads a truth: of a light program where it has {@code steps}, of an observed light otherwise.
   *
   * @throws IllegalArgumentException if it is none; the message is one line for the user
   */
  public static Truth read(Path file) {
    try {
      return parse(MAPPER.readTree(file));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  static Truth parse(JsonNode json) {
    return json.has("steps") ? program(json) : observed(json);
  }

  private static Truth program(JsonNode json) {
    List<Truth.Point> track = new ArrayList<>();
    for (JsonNode point : json.path("track")) {
      track.add(new Truth.Point(point.path(0).asDouble(), point.path(1).asDouble()));
    }
    JsonNode led = need(json, "led");
    track.add(new Truth.Point(need(led, "x").asDouble(), need(led, "y").asDouble()));
    List<Truth.Step> steps = new ArrayList<>();
    need(json, "steps").forEach(step -> steps.add(step(step)));
    return new Truth.Program(
        need(json, "file").asString(),
        need(json, "condition").asString(),
        strings(need(json, "accept")),
        need(json, "fps").asDouble(),
        need(led, "r").asDouble(),
        track,
        steps,
        need(json, "light_length").asDouble());
  }

  private static Truth.Step step(JsonNode json) {
    Kind kind = kind(need(json, "kind").asString());
    return new Truth.Step(
        kind,
        kind == Kind.OFF ? null : nearest(need(json, "colour").asString()),
        need(json, "start").asDouble() / 1000,
        need(json, "end").asDouble() / 1000,
        json.path("count").asInt(0),
        nominal(kind, json),
        kind == Kind.BLINK ? need(json, "on").asDouble() / 1000 / nominal(kind, json) : Double.NaN);
  }

  private static double nominal(Kind kind, JsonNode json) {
    return switch (kind) {
      case BLINK -> (need(json, "on").asDouble() + need(json, "off").asDouble()) / 1000;
      case BREATHE -> need(json, "period").asDouble() / 1000;
      case SOLID, OFF -> Double.NaN;
    };
  }

  private static Truth observed(JsonNode json) {
    Set<Colour> colours =
        strings(need(json, "colours")).stream()
            .map(TruthFile::colour)
            .collect(Collectors.toUnmodifiableSet());
    Set<Kind> kinds =
        strings(need(json, "kinds")).stream()
            .map(TruthFile::kind)
            .collect(Collectors.toUnmodifiableSet());
    return new Truth.Observed(
        need(json, "file").asString(),
        need(json, "condition").asString(),
        colours,
        kinds,
        json.path("period").asDouble(Double.NaN));
  }

  private static Kind kind(String word) {
    try {
      return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + word + "' is no kind of light", e);
    }
  }

  private static Colour colour(String word) {
    return Colour.of(word)
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no colour"));
  }

  /** The palette colour whose mixture of the three dice is nearest to that of {@code rrggbb}. */
  private static Colour nearest(String hex) {
    double[] wanted = mixture(Integer.parseInt(hex, 16));
    @Nullable Colour nearest = null;
    double distance = Double.POSITIVE_INFINITY;
    for (Colour colour : Colour.values()) {
      double[] mixture = mixture(colour.duty());
      double square = 0;
      for (int die = 0; die < mixture.length; die++) {
        square += Math.pow(mixture[die] - wanted[die], 2);
      }
      if (square < distance) {
        distance = square;
        nearest = colour;
      }
    }
    if (nearest == null) {
      throw new IllegalArgumentException("'" + hex + "' is no colour: a lit step needs some light");
    }
    return nearest;
  }

  /** Shares of red, green and blue, of the strongest. */
  private static double[] mixture(int duty) {
    double[] dice = {duty >> 16 & 0xFF, duty >> 8 & 0xFF, duty & 0xFF};
    double strongest = Math.max(dice[0], Math.max(dice[1], dice[2]));
    return new double[] {dice[0] / strongest, dice[1] / strongest, dice[2] / strongest};
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asString()));
    return strings;
  }

  private static JsonNode need(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return value;
  }
}
