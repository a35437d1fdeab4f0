package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class PedestalTest {
  /** Linear light of a scene's lamp, in units of the strongest channel's maximum. */
  private static final double RED = 0.25;

  private static final double GREEN = 0.14;

  private static final double BLUE = 0.07;

  @Test
  void whatStaysWhereTheLightGoesOffIsTakenOff() {
    List<LedSample> light = FilmedLight.of("red blink 300/300ms").trace().samples();
    List<LedSample> off = Pedestal.off(light.stream().map(PedestalTest::onPedestal).toList());
    for (int i = 0; i < light.size(); i++) {
      LedSample was = light.get(i);
      assertThat(off.get(i).brightness())
          .as("brightness at %s s", was.time())
          .isCloseTo(was.brightness(), within(0.02));
      if (was.brightness() > 0.9) {
        assertThat(Palette.nearest(off.get(i).hue(), off.get(i).saturation()))
            .as("hue %s at %s s", off.get(i).hue(), was.time())
            .isEqualTo(Colour.RED);
      }
    }
  }

  @Test
  void aLightThatGoesDarkKeepsWhatItIs() {
    List<LedSample> light = FilmedLight.of("red blink 300/300ms").trace().samples();
    assertThat(Pedestal.off(light)).isSameAs(light);
  }

  @Test
  void twoColoursInTurnAreNoPedestal() {
    List<LedSample> light =
        FilmedLight.of("white solid 500ms, blue solid 500ms, red solid 500ms").trace().samples();
    assertThat(Pedestal.off(light)).isSameAs(light);
  }

  @Test
  void aBreathStandsOnNone() {
    List<LedSample> light = FilmedLight.of("cyan breathe 4s").trace().samples();
    List<LedSample> raised = light.stream().map(PedestalTest::onPedestal).toList();
    assertThat(Pedestal.off(raised)).isSameAs(raised);
  }

  private static LedSample onPedestal(LedSample s) {
    Hues hues = new Hues().add(s.red() + RED, s.green() + GREEN, s.blue() + BLUE);
    return new LedSample(
        s.time(),
        (s.brightness() + RED) / (1 + RED),
        hues.hue(),
        hues.saturation(),
        s.red() + RED,
        s.green() + GREEN,
        s.blue() + BLUE,
        s.clipped(),
        s.confidence());
  }
}
