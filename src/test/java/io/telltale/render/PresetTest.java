package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everySeedDrawsACameraThatCanBeBuilt(Preset preset) {
    for (long seed = -50; seed < 200; seed++) {
      Camera camera = preset.camera(seed);
      assertThat(camera.sensor().exposure())
          .as("exposure of seed %s", seed)
          .isLessThanOrEqualTo(1 / camera.rate().fps());
      assertThat(camera).isEqualTo(preset.camera(seed));
    }
    assertThat(preset.camera(1)).isNotEqualTo(preset.camera(2));
  }

  @Test
  void theBenchIsLockedDown() {
    Camera bench = Preset.BENCH.camera(1);
    assertThat(bench.motion().none()).isTrue();
    assertThat(bench.automatics()).isEqualTo(new Automatics(0, 0));
    assertThat(bench.rate()).isEqualTo(Rate.steady(30));
  }

  @Test
  void theHardOneHasASmallLedAmongOthersAndAHand() {
    Camera hard = Preset.HARD.camera(1);
    assertThat(hard.lens().ledRadius()).isLessThan(4);
    assertThat(hard.room().lamps()).isPositive();
    assertThat(hard.room().hand()).isTrue();
    assertThat(hard.motion().none()).isFalse();
  }

  @Test
  void aSmallerPictureHasASmallerLedAndSmallerMotion() {
    Camera phone = Preset.PHONE.camera(1);
    Camera half = phone.resized(270, 480);
    assertThat(half.lens().ledRadius()).isEqualTo(phone.lens().ledRadius() / 2);
    assertThat(half.motion().sway()).isEqualTo(phone.motion().sway() / 2);
  }
}
