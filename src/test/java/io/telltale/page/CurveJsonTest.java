package io.telltale.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sample.LedSample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CurveJsonTest {
  private static LedSample sample(double time, double brightness, double confidence) {
    return new LedSample(time, brightness, 120, 1, 0, brightness, 0, 0, confidence);
  }

  @Test
  void a_dark_frame_has_no_hue_and_an_unseen_one_has_nothing() {
    JsonNode json = CurveJson.of(List.of(sample(0, 1, 1), sample(0.1, 0.01, 1), sample(0.2, 1, 0)));

    assertThat(json.path("hue").toString()).isEqualTo("[120.0,null,null]");
    assertThat(json.path("brightness").toString()).isEqualTo("[1.0,0.01,null]");
    assertThat(json.path("time")).hasSize(3);
  }

  @Test
  void thinning_keeps_every_flash_and_the_order_of_time() {
    List<LedSample> samples = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      samples.add(sample(i / 60.0, i % 1000 == 7 ? 1 : 0, 1));
    }

    List<LedSample> thinned = CurveJson.thinned(samples, 2000);

    assertThat(thinned).hasSizeLessThanOrEqualTo(2000);
    assertThat(thinned.stream().filter(it -> it.brightness() == 1)).hasSize(100);
    assertThat(thinned).isSortedAccordingTo((a, b) -> Double.compare(a.time(), b.time()));
  }
}
