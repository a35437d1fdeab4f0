package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FadingTest {
  private static final double FPS = 30;
  private static final double PERIOD = 4;

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0.7", "3.5, 3.1"})
  void theLevelsOfABreathThatClipsAreStraightAgain(double k, double start) {
    LightSignal pressed = breath(start, 10, 1, x -> Math.expm1(-k * x) / Math.expm1(-k));
    assertThat(farthest(pressed, start)).isLessThan(0.05);
  }

  @Test
  void aBreathThatIsStraightStaysSo() {
    LightSignal straight = breath(0.7, 10, 1, x -> x);
    assertThat(farthest(straight, 0.7)).isLessThan(0.03);
  }

  @Test
  void whatDoesNotClipIsAsItWasMeasured() {
    assertUnchanged(breath(0, 10, 0, Math::sqrt));
  }

  @Test
  void whatDidNotTurnIsAsItWasMeasured() {
    assertUnchanged(breath(0, 0.9 * PERIOD, 1, Math::sqrt));
  }

  @Test
  void aLightThatIsOnForMostOfTheTimeIsNotMadeABreath() {
    LightSignal mostlyOn = breath(0, 12, 1, x -> Math.min(1, 8 * x));
    Fading fading = new Fading(mostlyOn);
    int quarter = (int) (FPS * PERIOD / 4);
    assertThat(fading.level(quarter)).as("level half-way up").isGreaterThan(0.9);
  }

  @Test
  void aBlinkIsAsItWasMeasured() {
    assertUnchanged(breath(0, 12, 1, x -> x < 0.5 ? 0 : 1));
  }

  private static double triangle(double seconds) {
    return 1 - TriangleFit.triangle(seconds / PERIOD);
  }

  /** How far from what the device did, beside the highest level. */
  private static double farthest(LightSignal signal, double start) {
    Fading fading = new Fading(signal);
    double top = IntStream.range(0, signal.size()).mapToDouble(fading::level).max().orElseThrow();
    double farthest = 0;
    for (int i = 0; i < signal.size(); i++) {
      double real = triangle(start + signal.time(i));
      farthest = Math.max(farthest, Math.abs(fading.level(i) / top - real));
    }
    return farthest;
  }

  private static void assertUnchanged(LightSignal signal) {
    Fading fading = new Fading(signal);
    for (int i = 0; i < signal.size(); i++) {
      assertThat(fading.level(i)).as("frame %d", i).isCloseTo(signal.level(i), within(1e-12));
    }
  }

  private static LightSignal breath(
      double start, double seconds, double clipped, DoubleUnaryOperator camera) {
    List<LedSample> samples = new ArrayList<>();
    for (int i = 0; i < seconds * FPS; i++) {
      double v = camera.applyAsDouble(triangle(start + i / FPS));
      samples.add(
          new LedSample(i / FPS, v, 120, 0.95, 0.05 * v, v, 0.05 * v, v > 0.4 ? clipped : 0, 1));
    }
    return new LightSignal(new LedTrace(new Region(0, 0, 9, 9), samples, 1));
  }
}
