package io.telltale.bench;

import io.telltale.pattern.Episode;
import io.telltale.report.Report;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A verification as one JSON object. What does not apply is left out. */
public final class VerificationJson {
  /** A tenth of a millisecond, finer than any camera's clock. */
  private static final int DECIMALS = 4;

  private static final JsonMapper MAPPER = new JsonMapper();

  private VerificationJson() {}

  /** Writes it with a line end; the stream stays open. */
  public static void write(Verification verification, PrintStream out) {
    out.println(text(verification, ruling -> null));
    out.flush();
  }

  /** The object. */
  public static ObjectNode of(Verification verification) {
    return of(verification, ruling -> null);
  }

  /**
   * The object as text.
   *
   * @param clips names of files that show the moment of a ruling, null where there is none
   */
  static String text(Verification verification, Function<Ruling, @Nullable String> clips) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(of(verification, clips));
  }

  private static ObjectNode of(
      Verification verification, Function<Ruling, @Nullable String> clips) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("source", verification.source());
    root.put("outcome", verification.outcome().word());
    Report.Video video = verification.report().video();
    ObjectNode facts = root.putObject("video");
    number(facts, "seconds", video.seconds());
    facts.put("frames", video.frames());
    number(facts, "fps", video.fps());
    ArrayNode quality = root.putArray("quality");
    for (Report.Quality note : verification.report().quality()) {
      quality
          .addObject()
          .put("issue", note.issue())
          .put("effect", note.effect())
          .put("advice", note.advice());
    }
    ArrayNode leds = root.putArray("leds");
    verification.leds().forEach(led -> led(leds.addObject(), led, clips));
    return root;
  }

  private static void led(
      ObjectNode node, Verification.Checked led, Function<Ruling, @Nullable String> clips) {
    node.put("name", led.post().name());
    node.put("outcome", led.outcome().word());
    ArrayNode expectations = node.putArray("expectations");
    led.rulings().forEach(it -> ruling(expectations.addObject(), it, clips.apply(it)));
    ArrayNode episodes = node.putArray("seen");
    led.recording().episodes().forEach(it -> episode(episodes.addObject(), it));
  }

  private static void ruling(ObjectNode node, Ruling ruling, @Nullable String clip) {
    node.put("expectation", Expectation.print(ruling.expectation()));
    node.put("outcome", ruling.outcome().word());
    node.put("marginal", ruling.marginal());
    number(node, "start", ruling.from());
    number(node, "end", ruling.to());
    node.put("reason", ruling.seen());
    if (!ruling.allowed().isEmpty()) {
      node.put("allowed", ruling.allowed());
    }
    if (clip != null) {
      node.put("clip", clip);
    }
  }

  private static void episode(ObjectNode node, Episode episode) {
    number(node, "start", episode.start());
    number(node, "end", episode.end());
    node.put("verdict", episode.finding().verdict().word());
    ArrayNode patterns = node.putArray("patterns");
    episode.finding().matches().forEach(it -> patterns.add(it.pattern().id()));
  }

  private static void number(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
  }
}
