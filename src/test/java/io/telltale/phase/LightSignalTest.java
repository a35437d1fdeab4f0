package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LightSignalTest {

  @Test
  void framesInWhichNothingWasMeasuredAreLeftOut() {
    LightSignal signal = signal(List.of(seen(0), unseen(0.1), unseen(0.2), seen(0.3), seen(0.4)));
    assertThat(signal.size()).isEqualTo(3);
    assertThat(signal.interval(0)).isCloseTo(0.3, within(1e-9));
    assertThat(signal.time(2)).isEqualTo(0.4);
  }

  @Test
  void theUsualIntervalIsNotMovedByGaps() {
    LightSignal signal = new LightSignal(FilmedLight.of("red solid").dropping(0.3).trace());
    assertThat(signal.frameInterval()).isCloseTo(1 / 30.0, within(1e-6));
  }

  @Test
  void theLastFrameLastsAsLongAsFramesUsuallyDo() {
    LightSignal signal = signal(List.of(seen(1), seen(1.04), seen(1.08)));
    assertThat(signal.interval(2)).isCloseTo(0.04, within(1e-9));
    assertThat(signal.end()).isCloseTo(1.12, within(1e-9));
  }

  @Test
  void anEmptyTraceHasNoLengthAndNoFrames() {
    LightSignal signal = signal(List.of());
    assertThat(signal.size()).isZero();
    assertThat(signal.end()).isZero();
    assertThat(signal.frameInterval()).isZero();
  }

  @Test
  void aDimmerColourIsFullyOnAtItsOwnMaximum() {
    FilmedLight film = FilmedLight.of("white solid 2s, red solid 2s").lasting(4);
    LightSignal signal = new LightSignal(film.trace());
    assertThat(signal.sample(100).brightness()).isLessThan(0.5);
    assertThat(signal.level(100)).isCloseTo(1, within(0.05));
    assertThat(signal.level(20)).isCloseTo(1, within(0.05));
  }

  @Test
  void whatIsRelativeToTheLightNearbyIsFreeOfSlowDrift() {
    FilmedLight film = FilmedLight.of("blue blink 100/100ms").drifting(0.4).noisy(0.002);
    LightSignal signal = new LightSignal(film.exposing(0.1).trace());
    double least =
        IntStream.range(0, signal.size())
            .filter(i -> signal.relative(i) > 0.5)
            .mapToDouble(signal::relative)
            .min()
            .orElse(0);
    double leastLevel =
        IntStream.range(0, signal.size())
            .filter(i -> signal.relative(i) > 0.9)
            .mapToDouble(signal::level)
            .min()
            .orElse(1);
    assertThat(leastLevel).isLessThan(0.6);
    assertThat(least).isGreaterThan(0.7);
  }

  @Test
  void oneWildFrameDoesNotSetTheScale() {
    List<LedSample> samples =
        IntStream.range(0, 60).mapToObj(i -> red(i / 30.0, i == 30 ? 8 : 1)).toList();
    LightSignal signal = signal(samples);
    assertThat(signal.relative(29)).isCloseTo(1, within(0.01));
    assertThat(signal.relative(31)).isCloseTo(1, within(0.01));
  }

  private static LightSignal signal(List<LedSample> samples) {
    return new LightSignal(new LedTrace(new Region(0, 0, 4, 4), samples, 1));
  }

  private static LedSample seen(double time) {
    return red(time, 1);
  }

  private static LedSample red(double time, double brightness) {
    return new LedSample(time, brightness, 0, 1, brightness, 0, 0, 0, 1);
  }

  private static LedSample unseen(double time) {
    return new LedSample(time, 0, Double.NaN, 0, 0, 0, 0, 0, 0);
  }
}
