package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.FilmedLight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlinkRunTest {
  private static final LightSignal SIGNAL =
      new LightSignal(FilmedLight.of("red solid").lasting(40).trace());

  @Test
  void takesInEqualFlashesAtNoCost() {
    BlinkRun blink = blink(runs(0.2, 0.3, 0.2, 0.3, 0.2, 0.3, 0.2));
    assertThat(blink.flashes()).isEqualTo(4);
    assertThat(blink.misfit()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aFlashOfAnotherLengthCostsTheMoreTheFurtherOffItIs() {
    double last = 0;
    for (double odd : new double[] {0.21, 0.23, 0.26, 0.3}) {
      double misfit = blink(runs(0.2, 0.3, 0.2, 0.3, odd, 0.3, 0.2, 0.3, 0.2)).misfit();
      assertThat(misfit).as("a flash of %s s among 0.2 s", odd).isGreaterThan(last);
      last = misfit;
    }
  }

  @Test
  void aFirstFlashCutByTheClipMayBeShortButNotLong() {
    assertThat(blink(runs(0.03, 0.3, 0.2, 0.3, 0.2, 0.3, 0.2)).misfit()).isCloseTo(0, within(1e-9));
    assertThat(blink(runs(0.6, 0.3, 0.2, 0.3, 0.2, 0.3, 0.2)).misfit()).isGreaterThan(5);
  }

  @Test
  void refusesALightOfAnotherColourOrWithoutDarkBetween() {
    List<Run> runs = runs(0.2, 0.3, 0.2);
    Run last = runs.get(2);
    runs.set(2, new Run(Colour.BLUE, last.from(), last.to(), last.start(), last.end()));
    BlinkRun blink = new BlinkRun(SIGNAL, runs, 0);
    assertThat(blink.extend(2)).isFalse();
    assertThat(blink.flashes()).isEqualTo(1);
  }

  @Test
  void thePeriodIsTheSlopeOfTheEdges() {
    List<Run> runs = runs(0.2, 0.3, 0.2, 0.3, 0.2, 0.3, 0.2, 0.3, 0.2);
    Phase phase = blink(runs).phase(null, false);
    assertThat(phase.period()).isCloseTo(0.5, within(1e-9));
    assertThat(phase.on() + phase.off()).isCloseTo(phase.period(), within(1e-9));
    assertThat(phase.start()).isZero();
    assertThat(phase.end()).isCloseTo(2.2, within(1e-9));
  }

  @Test
  void theDarkAfterTheLastFlashIsAsLongAsTheOthers() {
    List<Run> runs = runs(0.2, 0.3, 0.2, 0.3, 0.2, 2.0);
    BlinkRun blink = new BlinkRun(SIGNAL, runs, 0);
    blink.extend(2);
    blink.extend(4);
    assertThat(blink.phase(runs.get(5), false).end()).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void aDarkThatFallsBetweenTheFramesLeavesThePeriodAsItIs() {
    // The dark after the second flash is not seen: two flashes look like one of 0.15 s.
    BlinkRun blink = blink(runs(0.05, 0.05, 0.15, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05));
    Phase phase = blink.phase(null, false);
    assertThat(blink.misfit()).isLessThan(5);
    assertThat(phase.period()).isCloseTo(0.1, within(1e-9));
    assertThat(phase.count()).as("with the one that was not seen apart").isEqualTo(6);
  }

  @Test
  void nothingLongerThanTwoFramesFallsBetweenThem() {
    BlinkRun blink = blink(runs(0.2, 0.2, 0.6, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2));
    assertThat(blink.misfit()).isGreaterThan(10);
    assertThat(blink.phase(null, false).count()).isEqualTo(5);
  }

  @Test
  void twoCutFlashesAreStillABlink() {
    assertThat(blink(runs(0.6, 0.07, 1.3)).misfit()).isCloseTo(0, within(1e-9));
  }

  private static BlinkRun blink(List<Run> runs) {
    BlinkRun blink = new BlinkRun(SIGNAL, runs, 0);
    for (int j = 2; j < runs.size(); j += 2) {
      assertThat(blink.extend(j)).isTrue();
    }
    return blink;
  }

  /** Lit, dark, lit and so on, in seconds. */
  private static List<Run> runs(double... lengths) {
    List<Run> runs = new ArrayList<>();
    double now = 0;
    for (int i = 0; i < lengths.length; i++) {
      double end = now + lengths[i];
      @Nullable Colour colour = i % 2 == 0 ? Colour.RED : null;
      runs.add(new Run(colour, (int) Math.round(30 * now), (int) Math.round(30 * end), now, end));
      now = end;
    }
    return runs;
  }
}
