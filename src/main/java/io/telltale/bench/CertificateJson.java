package io.telltale.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A certificate as one JSON object. What is not known is left out. */
public final class CertificateJson {
  /** A thousandth of a percent: more would be noise. */
  private static final int DECIMALS = 5;

  private static final JsonMapper MAPPER = new JsonMapper();

  private CertificateJson() {}

  /** Writes it with a line end; the stream stays open. */
  public static void write(Certificate certificate, PrintStream out) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode rows = root.putArray("patterns");
    for (Certificate.Row row : certificate.rows()) {
      ObjectNode node = rows.addObject();
      node.put("shown", row.shown());
      node.put("result", row.word());
      node.put("trials", row.trials());
      node.put("right", row.right());
      node.put("confused", row.confused());
      ObjectNode told = node.putObject("told");
      row.told().forEach(told::put);
    }
    ObjectNode timing = root.putObject("timing");
    Certificate.Gauge gauge = certificate.timing();
    timing.put("periods", gauge.count());
    number(timing, "bias", gauge.bias());
    number(timing, "repeatability", gauge.repeatability());
    number(timing, "reproducibility", gauge.reproducibility());
    number(timing, "leastTolerance", gauge.leastTolerance());
    ObjectNode fps = root.putObject("fps");
    number(fps, "least", certificate.leastFps());
    number(fps, "most", certificate.mostFps());
    out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    out.flush();
  }

  private static void number(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
  }
}
