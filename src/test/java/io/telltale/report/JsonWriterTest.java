package io.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Verdict;
import io.telltale.phase.Colour;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static JsonNode json(Report... reports) {
    return MAPPER.readTree(Shown.as(Format.JSON, Layout.PLAIN, reports));
  }

  @Test
  void a_single_video_is_one_object_with_the_fixed_field_names() {
    JsonNode report = json(MadeReports.noCloud());

    assertThat(report.propertyNames()).containsExactly("source", "video", "quality", "leds");
    assertThat(report.path("video").propertyNames())
        .containsExactly(
            "seconds", "frames", "fps", "variableFrameRate", "width", "height", "codec");
    assertThat(report.at("/quality/0").propertyNames())
        .containsExactly("issue", "effect", "advice");
    assertThat(report.at("/leds/0").propertyNames())
        .containsExactly("region", "phases", "timeline", "verdict", "matches", "reason");
    assertThat(report.at("/leds/0/region").propertyNames())
        .containsExactly("x", "y", "width", "height");
    assertThat(report.at("/leds/0/phases/0").propertyNames())
        .containsExactly("kind", "colour", "hue", "start", "end", "count", "on", "off", "period");
    assertThat(report.at("/leds/0/timeline/0").propertyNames())
        .containsExactly("pattern", "start", "end");
    assertThat(report.at("/leds/0/matches/0").propertyNames())
        .contains("pattern", "name", "confidence", "meaning", "causes", "steps");
  }

  @Test
  void numbers_have_the_digits_that_they_are_worth() {
    JsonNode led = json(MadeReports.noCloud()).at("/leds/0");

    assertThat(led.at("/phases/0/on").toString()).isEqualTo("0.1003");
    assertThat(led.at("/phases/0/hue").toString()).isEqualTo("182.4");
    assertThat(led.at("/phases/0/start").toString()).isEqualTo("0");
    assertThat(led.at("/matches/0/confidence").toString()).isEqualTo("0.9813");
  }

  @Test
  void what_does_not_apply_to_a_phase_is_left_out() {
    String text = Shown.as(Format.JSON, Layout.PLAIN, MadeReports.noCloud());
    JsonNode off = MAPPER.readTree(text).at("/leds/0/phases/2");

    assertThat(off.propertyNames()).containsExactly("kind", "start", "end");
    assertThat(text).doesNotContain("NaN").doesNotContain("null");
  }

  @Test
  void no_led_has_no_region() {
    Report.Led none = MadeReports.led(MadeReports.without(Verdict.NO_LED, "Nothing was lit."));

    assertThat(json(MadeReports.report(none)).at("/leds/0").propertyNames())
        .doesNotContain("region")
        .contains("verdict");
  }

  @Test
  void several_videos_are_an_array_in_the_order_given() {
    Report.Led red =
        MadeReports.led(MadeReports.recognised("sos-1", 0.9), MadeReports.solid(Colour.RED, 0, 1));

    JsonNode reports = json(MadeReports.noCloud(), MadeReports.report(red));

    assertThat(reports.isArray()).isTrue();
    assertThat(reports).hasSize(2);
    assertThat(reports.at("/1/leds/0/matches/0/pattern").asString()).isEqualTo("sos-1");
  }

  @Test
  void an_unreadable_one_among_several_keeps_its_place() {
    JsonNode array =
        MAPPER.readTree(Shown.unreadable("a.mp4", "is empty", true, MadeReports.noCloud()));

    assertThat(array.at("/0").propertyNames()).containsExactly("source", "error");
    assertThat(array.at("/0/source").asString()).isEqualTo("a.mp4");
    assertThat(array.at("/1/source").asString()).isEqualTo("clip.mp4");
  }

  @Test
  void a_single_unreadable_one_leaves_nothing() {
    assertThat(Shown.unreadable("a.mp4", "is empty", false)).isEmpty();
  }
}
