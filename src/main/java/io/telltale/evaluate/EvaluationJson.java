package io.telltale.evaluate;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An evaluation as one JSON object. What does not apply is left out. */
public final class EvaluationJson {
  /** More would be noise in shares of some dozens of clips. */
  private static final int DECIMALS = 5;

  private static final JsonMapper MAPPER = new JsonMapper();

  private EvaluationJson() {}

  /** Writes it with a line end; the stream stays open. */
  public static void write(Evaluation evaluation, PrintStream out) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode conditions = root.putArray("conditions");
    evaluation.conditions().forEach(tally -> conditions.add(tally(tally)));
    root.set("all", tally(evaluation.all()));
    root.set("calibration", calibration(evaluation.calibration()));
    ArrayNode clips = root.putArray("clips");
    evaluation.clips().forEach(clip -> clips.add(clip(clip)));
    out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    out.flush();
  }

  private static ObjectNode tally(Tally tally) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("condition", tally.condition());
    node.put("clips", tally.clips());
    tally.shares().forEach((check, share) -> node.set(check.field(), share(share)));
    putFinite(node, "medianPeriodError", tally.periods().median());
    putFinite(node, "p95PeriodError", tally.periods().p95());
    putFinite(node, "medianBlinkError", tally.blinks().median());
    putFinite(node, "p95BlinkError", tally.blinks().p95());
    putFinite(node, "medianBreathError", tally.breaths().median());
    putFinite(node, "p95BreathError", tally.breaths().p95());
    return node;
  }

  private static ObjectNode share(Share share) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("count", share.count());
    node.put("of", share.of());
    putFinite(node, "value", share.value());
    putFinite(node, "low", share.low());
    putFinite(node, "high", share.high());
    return node;
  }

  private static ObjectNode calibration(Calibration calibration) {
    ObjectNode node = MAPPER.createObjectNode();
    ArrayNode bins = node.putArray("bins");
    for (Calibration.Bin bin : calibration.bins()) {
      ObjectNode each = bins.addObject();
      each.put("from", bin.from());
      each.put("to", bin.to());
      putFinite(each, "meanConfidence", bin.meanConfidence());
      each.set("right", share(bin.right()));
    }
    ArrayNode curve = node.putArray("riskCoverage");
    for (Calibration.Risk risk : calibration.curve()) {
      ObjectNode each = curve.addObject();
      each.put("coverage", risk.coverage());
      putFinite(each, "confidence", risk.confidence());
      each.set("wrong", share(risk.wrong()));
    }
    return node;
  }

  private static ObjectNode clip(ClipScore clip) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("file", clip.file());
    node.put("condition", clip.condition());
    node.put("truth", clip.truth());
    clip.checks().forEach((check, passed) -> node.put(check.field(), passed));
    ArrayNode errors = node.putArray("periodErrors");
    clip.periodErrors().forEach(error -> errors.add(rounded(error.relative())));
    putFinite(node, "confidence", clip.confidence());
    node.put("told", clip.told());
    return node;
  }

  private static void putFinite(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, rounded(value));
    }
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
