package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleRecordsTest {
  private static final Region REGION = new Region(10, 20, 5, 8);

  @Test
  void aRegionHasItsCentreBetweenItsEdges() {
    assertThat(REGION.centreX()).isEqualTo(12.5);
    assertThat(REGION.centreY()).isEqualTo(24);
  }

  @Test
  void aRegionMayReachOutOfThePictureButMustHoldAPixel() {
    assertThat(new Region(-3, -4, 6, 6).centreX()).isZero();
    assertThatThrownBy(() -> new Region(0, 0, 0, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a region must be at least 1x1 pixels, was 0x5");
    assertThatThrownBy(() -> new Region(0, 0, 5, -1)).hasMessageContaining("was 5x-1");
  }

  @Test
  void aSampleMayBeSlightlyNegativeAndHaveNoHue() {
    LedSample sample = new LedSample(0, -0.01, Double.NaN, 0, -0.02, 0, 0, 0, 1);
    assertThat(sample.brightness()).isEqualTo(-0.01);
    assertThat(sample.hue()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 360, 361.2})
  void aHueOutsideTheCircleIsRefused(double hue) {
    assertThatThrownBy(() -> new LedSample(0, 1, hue, 1, 1, 0, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hue must be in [0, 360), was " + hue);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aShareOutsideZeroToOneIsRefusedByName(double share) {
    assertThatThrownBy(() -> new LedSample(0, 1, 0, share, 1, 0, 0, 0, 1))
        .hasMessage("saturation must be in [0, 1], was " + share);
    assertThatThrownBy(() -> new LedSample(0, 1, 0, 1, 1, 0, 0, share, 1))
        .hasMessage("clipped must be in [0, 1], was " + share);
    assertThatThrownBy(() -> new LedSample(0, 1, 0, 1, 1, 0, 0, 0, share))
        .hasMessage("confidence must be in [0, 1], was " + share);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aTimeOrBrightnessThatIsNoNumberIsRefused(double value) {
    assertThatThrownBy(() -> new LedSample(value, 1, 0, 1, 1, 0, 0, 0, 1))
        .hasMessage("time must be a number of seconds, was " + value);
    assertThatThrownBy(() -> new LedSample(0, value, 0, 1, 1, 0, 0, 0, 1))
        .hasMessage("brightness must be a number, was " + value);
  }

  @Test
  void samplesOutOfOrderAreRefusedWithTheirTimes() {
    assertThatThrownBy(() -> new LedTrace(REGION, List.of(at(1), at(2), at(1.5)), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("samples must be in order of time, but 1.5 s follows 2.0 s");
  }

  @Test
  void aTraceKeepsItsSamplesWhateverBecomesOfTheListItWasMadeOf() {
    List<LedSample> samples = new ArrayList<>(List.of(at(1), at(1), at(2)));
    LedTrace trace = new LedTrace(REGION, samples, 1);
    samples.clear();
    assertThat(trace.samples()).hasSize(3);
  }

  private static LedSample at(double time) {
    return new LedSample(time, 1, 0, 1, 1, 0, 0, 0, 1);
  }
}
