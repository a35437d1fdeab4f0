package io.telltale;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneLightTest {
  private static final LedTrace LED = film("red blink 300/400ms");

  @Test
  void aFainterCopyIsTheSameLight() {
    List<LedSample> faint =
        LED.samples().stream()
            .map(
                s ->
                    new LedSample(
                        s.time(),
                        s.brightness() / 10,
                        s.hue(),
                        s.saturation(),
                        s.red() / 10,
                        s.green() / 10,
                        s.blue() / 10,
                        0,
                        s.confidence()))
            .toList();
    assertThat(OneLight.of(LED, new LedTrace(LED.region(), faint, 0.1))).isTrue();
  }

  @Test
  void anotherRhythmIsAnotherLight() {
    assertThat(OneLight.of(LED, film("red blink 150/350ms"))).isFalse();
  }

  @Test
  void whatIsLitWhileTheOtherIsDarkIsAnotherLight() {
    assertThat(OneLight.of(LED, film("off 300ms, red solid 400ms"))).isFalse();
  }

  @Test
  void aSteadyLightIsNobodysReflection() {
    LedTrace steady = film("red solid");
    assertThat(OneLight.of(LED, steady)).isFalse();
    assertThat(OneLight.of(steady, steady)).isFalse();
  }

  @Test
  void aFewChangesMayFallTogetherByChance() {
    LedTrace once = film("off 2s, red solid 9s");
    assertThat(OneLight.of(once, once)).isFalse();
  }

  private static LedTrace film(String notation) {
    return FilmedLight.of(notation).lasting(6).trace();
  }
}
