package io.telltale.led;

import static io.telltale.led.Board.blink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveLedsTest {
  private static final double KEPT = 2;

  private final Board board = new Board().lamp(160, 120, new Board.Colour(0, 2, 2), blink(0.5));

  @Test
  void onlyTheLastSecondsAreTold() {
    try (LiveLeds leds = filmed(5)) {
      List<LedSample> samples = leds.traces().get(0).samples();
      assertThat(samples.get(0).time()).isCloseTo(5 - KEPT, within(0.1));
      assertThat(samples.get(samples.size() - 1).time()).isCloseTo(5, within(0.1));
    }
  }

  @Test
  void theNewestSampleFollowsTheLightFrameByFrame() {
    try (LiveLeds leds = filmed(3)) {
      leds.traces();
      for (int i = 0; i < 30; i++) {
        double time = 3 + i / Board.FPS;
        leds.accept(board.frame(time));
        LedSample latest = leds.latest().orElseThrow();
        assertThat(latest.time()).isEqualTo(time);
        assertThat(latest.brightness())
            .as("brightness at %.3f s", time)
            .isCloseTo(blink(0.5).applyAsDouble(time), within(0.3));
      }
    }
  }

  @Test
  void nothingIsToldOfTheNewestFrameBeforeAnLedIsKnown() {
    try (LiveLeds leds = filmed(1)) {
      assertThat(leds.latest()).isEmpty();
    }
  }

  @Test
  void aRegionIsFollowedFromTheFirstFrame() {
    try (LiveLeds leds = new LiveLeds(Board.INFO, new Region(152, 112, 16, 16), KEPT)) {
      feed(leds, 1.5);
      List<LedTrace> traces = leds.traces();
      assertThat(traces).hasSize(1);
      assertThat(traces.get(0).samples()).hasSize((int) (1.5 * Board.FPS));
    }
  }

  @Test
  void aFrameOutOfOrderIsRefusedAndGivenBack() {
    try (LiveLeds leds = filmed(1)) {
      int before = board.closed.get();
      assertThatThrownBy(() -> leds.accept(board.frame(0.2)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("order of time");
      assertThat(board.closed).hasValue(before + 1);
    }
  }

  @Test
  void closingGivesBackAllFrames() {
    filmed(2).close();
    assertThat(board.closed).hasValue((int) (2 * Board.FPS));
  }

  @Test
  void aTimeToKeepOfNothingIsRefused() {
    assertThatThrownBy(() -> new LiveLeds(Board.INFO, null, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 0 s");
  }

  private LiveLeds filmed(double seconds) {
    LiveLeds leds = new LiveLeds(Board.INFO, null, KEPT);
    feed(leds, seconds);
    return leds;
  }

  private void feed(LiveLeds leds, double seconds) {
    for (int i = 0; i < Math.round(seconds * Board.FPS); i++) {
      leds.accept(board.frame(i / Board.FPS));
    }
  }
}
