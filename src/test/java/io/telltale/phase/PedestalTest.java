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
  void theBodyOfAnLedIsNoLightEvenWhereTheLitOneHasLessOfAChannel() {
    List<LedSample> light = FilmedLight.of("red blink 1/1s").trace().samples();
    List<LedSample> seen = light.stream().map(PedestalTest::onBody).toList();
    List<LedSample> off = Pedestal.off(seen);
    for (int i = 0; i < light.size(); i++) {
      if (light.get(i).brightness() < 0.05) {
        assertThat(off.get(i).brightness()).as("at %s s", light.get(i).time()).isLessThan(0.1);
      }
    }
  }

  /**
   * A reddish body in the light of the room; the red light of a camera's matrix takes blue away.
   */
  private static LedSample onBody(LedSample s) {
    double lit = Math.max(0, Math.min(1, s.red()));
    double red = 0.19 + 0.76 * lit;
    double green = 0.13 - 0.15 * lit;
    double blue = 0.1 - 0.17 * lit;
    Hues hues = new Hues().add(red, green, blue);
    double brightness = 0.4 + 0.55 * lit;
    return new LedSample(
        s.time(), brightness, hues.hue(), hues.saturation(), red, green, blue, 0, 1);
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
