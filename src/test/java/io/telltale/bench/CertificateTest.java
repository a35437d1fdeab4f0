package io.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CertificateTest {
  private static Trial trial(String shown, String told, boolean recognised, Double... errors) {
    return new Trial(shown, List.of(shown), told, recognised, List.of(errors), 30);
  }

  private static String text(Certificate certificate) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CertificateText.write(certificate, new PrintStream(bytes, false, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void what_is_told_unsure_and_confused_is_kept_apart() {
    Certificate certificate =
        Certificate.of(
            List.of(
                trial("connected", "connected", true),
                trial("connected", "connected", true),
                trial("dfu", "dfu", true),
                trial("dfu", "ambiguous", false),
                trial("sos-3", "sos-3", true),
                trial("sos-3", "sos-2", true)));

    assertThat(certificate.rows())
        .extracting(Certificate.Row::word)
        .containsExactly("told", "unsure", "confused");
    assertThat(text(certificate))
        .contains("confused  sos-3      sos-3 x1, sos-2 x1")
        .contains("1 told every time, 1 not every time, 1 confused")
        .contains("Periods: none was measured")
        .contains("30.00 to 30.00 frames a second");
  }

  /** Worked out by hand: within 0.0002 / 2, between (0.02^2 - 0.0001) / 2. */
  @Test
  void a_gauge_study_parts_the_spread_within_from_that_between() {
    Certificate.Gauge gauge =
        Certificate.of(
                List.of(
                    trial("connected", "connected", true, 0.01, 0.03),
                    trial("dfu", "dfu", true, 0.0, 0.0)))
            .timing();

    assertThat(gauge.count()).isEqualTo(4);
    assertThat(gauge.bias()).isCloseTo(0.01, within(1e-9));
    assertThat(gauge.repeatability()).isCloseTo(0.01, within(1e-9));
    assertThat(gauge.reproducibility()).isCloseTo(Math.sqrt(0.00015), within(1e-9));
    assertThat(gauge.leastTolerance()).isCloseTo(0.01 + 3 * Math.sqrt(0.00025), within(1e-9));
  }

  @Test
  void json_leaves_out_what_is_not_known() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CertificateJson.write(
        Certificate.of(List.of(trial("dfu", "dfu", true))),
        new PrintStream(bytes, false, StandardCharsets.UTF_8));

    JsonNode json = new JsonMapper().readTree(bytes.toByteArray());
    assertThat(json.path("patterns").path(0).path("result").asString()).isEqualTo("told");
    assertThat(json.path("timing").has("bias")).isFalse();
  }

  @Test
  void nothing_shown_is_no_certificate() {
    assertThatThrownBy(() -> Certificate.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
