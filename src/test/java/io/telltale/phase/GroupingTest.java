package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.FilmedLight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs made by hand on a signal of 30 frames a second that holds their frames. */
class GroupingTest {
  private static final LightSignal SIGNAL =
      new LightSignal(FilmedLight.of("red solid").lasting(40).trace());

  private final List<Run> runs = new ArrayList<>();
  private double now;

  @Test
  void nothingIsNoPhase() {
    assertThat(Grouping.phases(SIGNAL, runs)).isEmpty();
  }

  @Test
  void equalFlashesAreOneBlink() {
    for (int i = 0; i < 8; i++) {
      add(Colour.RED, 0.2);
      add(null, 0.3);
    }
    Phase blink = only();
    assertThat(blink.kind()).isEqualTo(Kind.BLINK);
    assertThat(blink.count()).isEqualTo(8);
    assertThat(blink.period()).isCloseTo(0.5, within(1e-6));
    assertThat(blink.on()).isCloseTo(0.2, within(1e-6));
    assertThat(blink.off()).isCloseTo(0.3, within(1e-6));
    assertThat(blink.irregular()).isFalse();
  }

  @Test
  void flashesOfThreeLengthsAreThreeBlinks() {
    flashes(3, 0.15, 0.1);
    add(null, 0.1);
    flashes(3, 0.3, 0.1);
    add(null, 0.1);
    flashes(3, 0.15, 0.1);
    add(null, 0.9);
    List<Phase> phases = Grouping.phases(SIGNAL, runs);
    assertThat(phases)
        .filteredOn(p -> p.kind() == Kind.BLINK)
        .as("%s", phases)
        .extracting(Phase::count)
        .containsExactly(3, 3, 3);
  }

  @Test
  void flashesWithoutARhythmAreAnIrregularBlink() {
    double[] lengths = {0.1, 0.7, 0.3, 1.4, 0.2, 0.9, 0.5, 0.1, 1.1, 0.4, 0.8, 0.2, 0.6};
    for (double length : lengths) {
      add(Colour.MAGENTA, length);
      add(null, 1.5 - length);
    }
    Phase blink = only();
    assertThat(blink.irregular()).as("%s", blink).isTrue();
    assertThat(blink.count()).isEqualTo(lengths.length);
  }

  @Test
  void oneFlashIsASolidLightBetweenTwoDarks() {
    add(null, 2);
    add(Colour.RED, 1);
    add(null, 2);
    assertThat(Grouping.phases(SIGNAL, runs))
        .extracting(Phase::kind)
        .containsExactly(Kind.OFF, Kind.SOLID, Kind.OFF);
  }

  @Test
  void aLongDarkEndsABlink() {
    flashes(6, 0.1, 0.1);
    add(null, 3);
    List<Phase> phases = Grouping.phases(SIGNAL, runs);
    assertThat(phases).extracting(Phase::kind).containsExactly(Kind.BLINK, Kind.OFF);
    assertThat(phases.get(0).end()).as("%s", phases).isCloseTo(1.2, within(1e-6));
    assertThat(phases.get(1).end()).as("%s", phases).isCloseTo(now, within(1e-6));
  }

  @Test
  void aFlashCutByTheStartOfTheClipStillBelongsToItsBlink() {
    add(Colour.RED, 0.06);
    add(null, 0.25);
    for (int i = 0; i < 4; i++) {
      add(Colour.RED, 0.25);
      add(null, 0.25);
    }
    Phase blink = only();
    assertThat(blink.count()).isEqualTo(5);
    assertThat(blink.period()).as("%s", blink).isCloseTo(0.5, within(1e-6));
  }

  private void flashes(int count, double on, double off) {
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        add(null, off);
      }
      add(Colour.RED, on);
    }
  }

  private void add(@Nullable Colour colour, double seconds) {
    int from = (int) Math.round(30 * now);
    int to = (int) Math.round(30 * (now + seconds));
    runs.add(new Run(colour, from, to, now, now + seconds));
    now += seconds;
  }

  private Phase only() {
    List<Phase> phases = Grouping.phases(SIGNAL, runs);
    assertThat(phases).as("%s", phases).hasSize(1);
    return phases.get(0);
  }
}
