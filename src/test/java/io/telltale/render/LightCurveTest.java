package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.telltale.pattern.Light;
import io.telltale.pattern.Notation;
import io.telltale.phase.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LightCurveTest {
  private static final List<Light> PROGRAMMES =
      List.of(
          light("cyan breathe 4s"),
          light("red breathe 500ms"),
          light("cyan blink 100/100ms, orange blink 250/250ms x3"),
          light("white solid 500ms, green breathe 1s"),
          light("magenta blink irregular"),
          sos(2));

  @Test
  void everyExposureIntegralEqualsADenseNumericalOne() {
    Random random = new Random(1);
    for (Light light : PROGRAMMES) {
      for (boolean repeats : new boolean[] {false, true}) {
        Play play = Play.of(7, 12).repeating(repeats).from(random.nextDouble() * 3).fast(-0.013);
        LightCurve curve = LightCurve.of(light, play);
        for (int i = 0; i < 40; i++) {
          double from = random.nextDouble() * 14 - 1;
          double to = from + random.nextDouble() * (i % 4 == 0 ? 8 : 0.1);
          Duty exact = curve.integral(from, to);
          Duty dense = dense(curve, from, to);
          String what = light + " over " + from + ".." + to;
          assertThat(exact.red()).as(what).isCloseTo(dense.red(), within(2e-3 * (to - from)));
          assertThat(exact.green()).as(what).isCloseTo(dense.green(), within(2e-3 * (to - from)));
          assertThat(exact.blue()).as(what).isCloseTo(dense.blue(), within(2e-3 * (to - from)));
        }
      }
    }
  }

  @Test
  void integralsOfNeighbouringExposuresAddUp() {
    for (Light light : PROGRAMMES) {
      LightCurve curve = LightCurve.of(light, Play.of(3, 20).repeating(true));
      Duty parts = Duty.OFF;
      for (int frame = 0; frame < 600; frame++) {
        parts = parts.plus(curve.integral(frame / 30.0, (frame + 1) / 30.0));
      }
      Duty whole = curve.integral(0, 20);
      assertThat(parts.red()).as("%s", light).isCloseTo(whole.red(), within(1e-9));
      assertThat(parts.green()).as("%s", light).isCloseTo(whole.green(), within(1e-9));
    }
  }

  @Test
  void aBreathFallsInStepsOf25MsToExactlyNothingAtHalfItsPeriod() {
    LightCurve curve = LightCurve.of(light("cyan breathe 4s"), Play.of(1, 12));
    assertThat(curve.at(0).green()).isEqualTo(1);
    assertThat(curve.at(1.0).green()).isEqualTo(0.5);
    assertThat(curve.at(1.024).green()).as("held until the next tick").isEqualTo(0.5);
    assertThat(curve.at(2.0).green()).isZero();
    assertThat(curve.at(3.0).green()).isEqualTo(0.5);
    assertThat(curve.at(2.0).red()).isZero();
    assertThat(curve.integral(0, 4).blue()).isCloseTo(2, within(1e-12));
  }

  @Test
  void aBreathWithoutTicksIsAStraightTriangle() {
    Play smooth = Play.of(1, 12).ticking(0);
    LightCurve curve = LightCurve.of(light("cyan breathe 4s"), smooth);
    assertThat(curve.at(0.3).green()).isCloseTo(0.85, within(1e-12));
    assertThat(curve.at(3.7).green()).isCloseTo(0.85, within(1e-12));
  }

  @Test
  void theCrashSignalHasTheFirmwaresEdges() {
    LightCurve curve = LightCurve.of(sos(7), Play.of(1, 30));
    double[] onMs = {0, 250, 500, 850, 1250, 1650, 2150, 2400, 2650, 3800, 4400, 4600 + 600 * 7};
    for (double on : onMs) {
      assertThat(curve.at((on + 1) / 1000).red()).as("lit after %s ms", on).isEqualTo(1);
      assertThat(curve.at((on - 1) / 1000).red()).as("dark before %s ms", on).isZero();
    }
    assertThat(curve.turnSeconds()).isCloseTo(2 * (4.6 + 0.6 * 7), within(1e-9));
    assertThat(curve.at(2 * (4.6 + 0.6 * 7) + 1)).as("after its end").isEqualTo(Duty.OFF);
  }

  @Test
  void anOpenStepInTheMiddleLastsTwoToSixSecondsAndTheLastToTheEnd() {
    for (long seed = 0; seed < 50; seed++) {
      Light light = light("green blink 100/100ms, cyan blink 100/100ms");
      List<Stretch> played = LightCurve.of(light, Play.of(seed, 30)).stretches();
      assertThat(played).hasSize(2);
      assertThat(played.get(0).end()).as("seed %s", seed).isBetween(2.0, 6.1);
      assertThat(played.get(1).end()).as("seed %s", seed).isGreaterThanOrEqualTo(30.0);
    }
  }

  @Test
  void aCountThatIsSaidTwiceIsTheSameBothTimes() {
    Light twice = light("(red blink 300/300ms x1..15, off 800ms) x2, white solid 1s");
    Set<Integer> drawn = new HashSet<>();
    for (long seed = 0; seed < 50; seed++) {
      List<Integer> counts =
          LightCurve.of(twice, Play.of(seed, 1)).stretches().stream()
              .filter(stretch -> stretch.kind() == Kind.BLINK)
              .map(Stretch::count)
              .toList();
      assertThat(counts).as("seed %s", seed).hasSize(2);
      assertThat(counts.get(1)).as("seed %s", seed).isEqualTo(counts.get(0));
      drawn.add(counts.get(0));
    }
    assertThat(drawn).as("counts drawn").hasSizeGreaterThan(5);
  }

  @Test
  void aRepeatingProgramStartsOver() {
    Light light = light("cyan blink 100/100ms, orange blink 250/250ms x3");
    LightCurve curve = LightCurve.of(light, Play.of(5, 60).repeating(true));
    double turn = curve.turnSeconds();
    assertThat(turn).isBetween(3.5, 7.6);
    for (double time = 0; time < turn; time += 0.0501) {
      assertThat(curve.at(time + 3 * turn)).as("%s s into a turn", time).isEqualTo(curve.at(time));
    }
  }

  @Test
  void aFastDeviceClockShortensEveryStep() {
    Light light = light("red blink 500/500ms x10");
    LightCurve curve = LightCurve.of(light, Play.of(1, 30).fast(0.015));
    assertThat(curve.turnSeconds()).isCloseTo(10 / 1.015, within(1e-9));
    assertThat(curve.at(0.4920).red()).isEqualTo(1);
    assertThat(curve.at(0.4930).red()).isZero();
  }

  @Test
  void beforeItsStartTheLightIsOff() {
    LightCurve curve = LightCurve.of(light("white solid 1s"), Play.of(1, 3).from(-0.5));
    assertThat(curve.at(0.49)).isEqualTo(Duty.OFF);
    assertThat(curve.at(0.51)).isEqualTo(new Duty(1, 1, 1));
    assertThat(curve.integral(0, 3).red()).isCloseTo(1, within(1e-12));
  }

  @Test
  void anIrregularBlinkHasRunsOfManyLengths() {
    List<Stretch> runs =
        LightCurve.of(light("magenta blink irregular"), Play.of(11, 120)).stretches();
    assertThat(runs).extracting(Stretch::kind).contains(Kind.SOLID, Kind.OFF);
    assertThat(runs.subList(0, runs.size() - 1))
        .allSatisfy(run -> assertThat(run.end() - run.start()).isBetween(0.0299, 3.51));
    double mean = runs.stream().mapToDouble(r -> r.end() - r.start()).average().orElseThrow();
    double spread =
        Math.sqrt(
            runs.stream()
                .mapToDouble(r -> Math.pow(r.end() - r.start() - mean, 2))
                .average()
                .orElseThrow());
    assertThat(spread / mean).as("no fixed period").isGreaterThan(0.5);
  }

  @Test
  void dimIsTheDevicesOwnDim() {
    Light light = light("dim green solid 750ms");
    assertThat(LightCurve.of(light, Play.of(1, 1)).stretches().get(0).rgb()).isEqualTo(0x000A00);
  }

  @Test
  void sameSeedPlaysTheSame() {
    for (Light light : PROGRAMMES) {
      Play play = Play.of(42, 15);
      assertThat(LightCurve.of(light, play).stretches())
          .isEqualTo(LightCurve.of(light, play).stretches());
    }
  }

  @Test
  void aNamedCountWithoutAnyValueIsRefused() {
    Light light = light("green blink 50/350ms x{bars}");
    assertThatThrownBy(() -> LightCurve.of(light, Play.of(1, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the count {bars} has no value");
  }

  private static Light light(String notation) {
    return Notation.parse(notation);
  }

  private static Light sos(int code) {
    return light(
        "(red blink 150/100ms x3, off 100ms, red blink 300/100ms x3, off 100ms,"
            + "red blink 150/100ms x3, off 900ms, red blink 300/300ms x"
            + code
            + ", off 800ms) x2");
  }

  /** Midpoints so dense that an edge inside a cell costs less than the tolerance. */
  private static Duty dense(LightCurve curve, double from, double to) {
    int cells = 20_000;
    double step = (to - from) / cells;
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int i = 0; i < cells; i++) {
      Duty at = curve.at(from + (i + 0.5) * step);
      red += at.red() * step;
      green += at.green() * step;
      blue += at.blue() * step;
    }
    return new Duty(red, green, blue);
  }
}
