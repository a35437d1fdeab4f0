package io.telltale.report;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.pattern.Notation;
import io.telltale.phase.Phase;
import io.telltale.sample.Region;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** One report as a JSON object. What is not known is left out: there is no NaN and no null. */
final class JsonReport {
  private final JsonGenerator json;

  JsonReport(JsonGenerator json) {
    this.json = json;
  }

  void write(Report report) {
    json.writeStartObject();
    json.writeStringProperty("source", report.source());
    video(report.video());
    json.writeArrayPropertyStart("quality");
    report.quality().forEach(this::quality);
    json.writeEndArray();
    json.writeArrayPropertyStart("leds");
    report.leds().forEach(this::led);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void video(Report.Video video) {
    json.writeObjectPropertyStart("video");
    number("seconds", video.seconds(), Decimals.TIME);
    json.writeNumberProperty("frames", video.frames());
    number("fps", video.fps(), Decimals.TIME);
    json.writeBooleanProperty("variableFrameRate", video.variableFrameRate());
    json.writeNumberProperty("width", video.width());
    json.writeNumberProperty("height", video.height());
    json.writeStringProperty("codec", video.codec());
    json.writeEndObject();
  }

  private void quality(Report.Quality quality) {
    json.writeStartObject();
    json.writeStringProperty("issue", quality.issue());
    json.writeStringProperty("effect", quality.effect());
    json.writeStringProperty("advice", quality.advice());
    json.writeEndObject();
  }

  private void led(Report.Led led) {
    json.writeStartObject();
    if (led.found()) {
      region(led.trace().region());
    }
    json.writeArrayPropertyStart("phases");
    led.phases().forEach(this::phase);
    json.writeEndArray();
    finding(led.finding());
    json.writeEndObject();
  }

  private void region(Region region) {
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("x", region.x());
    json.writeNumberProperty("y", region.y());
    json.writeNumberProperty("width", region.width());
    json.writeNumberProperty("height", region.height());
    json.writeEndObject();
  }

  /** An object. */
  void phase(Phase phase) {
    json.writeStartObject();
    json.writeStringProperty("kind", phase.kind().word());
    if (phase.colour() != null) {
      json.writeStringProperty("colour", phase.colour().word());
    }
    if (phase.dim()) {
      json.writeBooleanProperty("dim", true);
    }
    number("hue", phase.hue(), Decimals.HUE);
    number("start", phase.start(), Decimals.TIME);
    number("end", phase.end(), Decimals.TIME);
    if (phase.count() > 0) {
      json.writeNumberProperty("count", phase.count());
    }
    number("on", phase.on(), Decimals.TIME);
    number("off", phase.off(), Decimals.TIME);
    number("period", phase.period(), Decimals.TIME);
    json.writeEndObject();
  }

  /** The properties of a finding, inside an object that is open. */
  void finding(Finding finding) {
    json.writeArrayPropertyStart("timeline");
    for (Finding.Entry entry : finding.timeline()) {
      json.writeStartObject();
      json.writeStringProperty("pattern", entry.pattern());
      number("start", entry.start(), Decimals.TIME);
      number("end", entry.end(), Decimals.TIME);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("verdict", finding.verdict().word());
    json.writeArrayPropertyStart("matches");
    finding.matches().forEach(this::match);
    json.writeEndArray();
    json.writeStringProperty("reason", finding.reason());
  }

  private void match(Match match) {
    json.writeStartObject();
    json.writeStringProperty("pattern", match.pattern().id());
    json.writeStringProperty("name", match.pattern().name());
    number("confidence", match.confidence(), Decimals.SHARE);
    json.writeStringProperty("meaning", match.pattern().meaning());
    strings("causes", match.pattern().causes());
    strings("steps", match.pattern().steps());
    json.writeStringProperty("notation", Notation.print(match.pattern().light()));
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** A number rounded to its worth, or nothing where there is none. */
  private void number(String name, double value, int decimals) {
    if (Double.isFinite(value)) {
      json.writeNumberProperty(name, Decimals.of(value, decimals));
    }
  }
}
