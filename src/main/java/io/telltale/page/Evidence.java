package io.telltale.page;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.pattern.Pattern;
import io.telltale.phase.Phase;
import io.telltale.picture.Moments;
import io.telltale.picture.Still;
import io.telltale.picture.Stills;
import io.telltale.picture.Tint;
import io.telltale.report.Format;
import io.telltale.report.Layout;
import io.telltale.report.Report;
import io.telltale.report.ReportWords;
import io.telltale.report.ReportWriter;
import io.telltale.video.Span;
import io.telltale.video.VideoException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report with all that a page shows of it: {@code {"report": …, "evidence": …}}. The report is as
 * in JSON everywhere; the evidence is the curve of each LED, frames, close-ups, words, and the
 * lamps of the patterns, and may change with the page.
 */
public final class Evidence {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Frames in the strip, and their height in pixels: two rows on a laptop. */
  private static final int FRAMES = 6;

  private static final int FRAME_HEIGHT = 240;

  /** Shows at least four flashes of the slowest common blink, 2 Hz. */
  private static final double CLOSE_UP_SECONDS = 2.4;

  /** Close-ups of about 1 kB: all flashes of the window, also at 60 frames a second. */
  private static final int CLOSE_UPS = 150;

  private Evidence() {}

  /**
   * Collects it.
   *
   * @param video the file that was read; it is opened again for pictures, which are left out where
   *     that fails
   */
  public static ObjectNode of(Report report, Path video) {
    ObjectNode json = JSON.objectNode();
    json.set("report", json(report));
    ObjectNode evidence = json.putObject("evidence");
    evidence.put("facts", ReportWords.facts(report.video()));
    ArrayNode leds = evidence.putArray("leds");
    report.leds().forEach(led -> leds.add(led(led)));
    pictures(evidence, report.leds().get(0), video);
    return json;
  }

  /** The report as it is told in JSON. */
  private static JsonNode json(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        ReportWriter writer = Format.JSON.writer(out, Layout.PLAIN, false)) {
      writer.add(report);
    }
    return MAPPER.readTree(bytes.toByteArray());
  }

  private static ObjectNode led(Report.Led led) {
    Finding finding = led.finding();
    ObjectNode json = JSON.objectNode();
    json.put("headline", ReportWords.headline(finding));
    json.put("sureness", ReportWords.sureness(finding));
    json.put("inOneLine", ReportWords.other(led));
    ArrayNode phases = json.putArray("phases");
    led.phases().forEach(phase -> phases.add(phase(phase)));
    ArrayNode names = json.putArray("names");
    finding.timeline().forEach(entry -> names.add(ReportWords.name(finding, entry.pattern())));
    json.set("curve", CurveJson.of(led.trace().samples()));
    ArrayNode plays = json.putArray("plays");
    finding.matches().forEach(match -> plays.add(play(finding, match)));
    return json;
  }

  private static ObjectNode phase(Phase phase) {
    ObjectNode json = JSON.objectNode();
    json.put("what", ReportWords.what(phase));
    json.put("how", ReportWords.how(phase));
    json.put("every", ReportWords.every(phase));
    return json.put("css", Tint.css(phase));
  }

  private static ObjectNode play(Finding finding, Match match) {
    ObjectNode json = JSON.objectNode();
    json.set("play", Lamps.play(match.pattern()));
    ArrayNode confusions = json.putArray("mistakenFor");
    for (Pattern.Confusion confusion : match.pattern().mistakenFor()) {
      String other = ReportWords.name(finding, confusion.with());
      confusions.addObject().put("with", other).put("tellBy", confusion.tellBy());
    }
    return json;
  }

  private static void pictures(ObjectNode evidence, Report.Led led, Path video) {
    ArrayNode frames = evidence.putArray("frames");
    ArrayNode closeUps = evidence.putArray("closeUps");
    try {
      List<Double> times = led.found() ? Moments.telling(led, FRAMES) : List.of(0.0);
      Stills.at(video, led, times, FRAME_HEIGHT).forEach(it -> frames.add(frame(it, led.found())));
      List<Double> window = led.found() ? Moments.window(led, CLOSE_UP_SECONDS) : List.of();
      if (!window.isEmpty()) {
        Span span = new Span(window.get(0), window.get(1));
        Stills.closeUps(video, span, led.trace().region(), CLOSE_UPS)
            .forEach(it -> closeUps.add(frame(it, false)));
      }
    } catch (VideoException e) {
      // The report is worth having without pictures: the file was readable a moment ago.
      closeUps.removeAll();
    }
  }

  private static ObjectNode frame(Still still, boolean boxed) {
    ObjectNode json = JSON.objectNode();
    json.put("time", Math.rint(still.time() * 1e4) / 1e4);
    json.put("image", still.dataUri());
    if (boxed) {
      ArrayNode box = json.putArray("box");
      still.share().forEach(box::add);
    }
    return json;
  }
}
