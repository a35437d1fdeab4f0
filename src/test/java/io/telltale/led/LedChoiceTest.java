package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class LedChoiceTest {
  private static final int FRAMES = 90;

  /** Light of the rings from the core out: an overexposed LED, and a part that it lights. */
  private static final double[] LED = {1.3, 0.7, 0.2, 0.05, 0.02, 0.01};

  private static final double[] LIT = {0.8, 0.6, 0.3, 0.06, 0.02, 0.01};

  @Test
  void theSourceIsChosenAndNotTheLargerPartThatItLights() {
    Track source = track(100, 3, LED);
    Track part = track(120, 14, LIT);
    for (List<Track> tracks : List.of(List.of(source, part), List.of(part, source))) {
      assertThat(LedChoice.of(tracks)).extracting(LedChoice.Chosen::track).containsExactly(source);
    }
  }

  @Test
  void ofTwoOfOneSizeTheBrighterOneIsChosen() {
    Track led = track(100, 8, LED);
    Track dimmer = track(110, 8, LIT);
    assertThat(LedChoice.of(List.of(dimmer, led)))
        .extracting(LedChoice.Chosen::track)
        .containsExactly(led);
  }

  @Test
  void lightsFarApartAreBothChosen() {
    assertThat(LedChoice.of(List.of(track(100, 3, LED), track(400, 14, LIT)))).hasSize(2);
  }

  @Test
  void whatBlinksAlongCloseByIsThrownBackByTheBoard() {
    assertThat(LedChoice.of(List.of(track(100, 8, LED), track(120, 8, LIT)))).hasSize(1);
  }

  @Test
  void aLightThatGoesItsOwnWayCloseByIsAnotherOne() {
    Track large = track(100, 30, LED);
    Track steady = track(170, 4, LED, i -> true);
    Track other = track(40, 4, LED, i -> i % 14 < 7);
    assertThat(LedChoice.of(List.of(large, steady, other)))
        .extracting(LedChoice.Chosen::track)
        .containsExactlyInAnyOrder(large, steady, other);
  }

  @Test
  void ofTwoLightsAlikeTheLargerOneStandsOutMore() {
    Track large = track(100, 20, LED);
    Track small = track(400, 5, LED, i -> i % 14 < 7);
    assertThat(LedChoice.of(List.of(small, large)))
        .extracting(LedChoice.Chosen::track)
        .containsExactly(large, small);
  }

  /** A green light that blinks three times a second. */
  private static Track track(double x, double radius, double[] shape) {
    return track(x, radius, shape, i -> i % 10 < 5);
  }

  /**
   * A green light.
   *
   * @param on whether it is lit in a frame
   */
  private static Track track(double x, double radius, double[] shape, IntPredicate on) {
    Track track = new Track(new Spot(x, 100, radius, 1), true);
    for (int i = 0; i < FRAMES; i++) {
      float[] rings = new float[Rings.LENGTH];
      for (int ring = 0; ring < Rings.COUNT; ring++) {
        double green = 0.02 + (on.test(i) ? shape[ring] : 0);
        rings[ring * Rings.PER_RING] = 0.02f;
        rings[ring * Rings.PER_RING + 1] = (float) Math.min(1, green);
        rings[ring * Rings.PER_RING + 2] = 0.02f;
        rings[ring * Rings.PER_RING + 4] = green > 1 ? 1 : 0;
      }
      track.addLater(new TrackPoint(i, i / 30.0, x, 100, rings));
    }
    return track;
  }
}
