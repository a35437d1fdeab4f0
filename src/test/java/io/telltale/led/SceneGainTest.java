package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SceneGainTest {
  private static final int FRAMES = 180;

  @Test
  void aBlinkThatIsLitForMostOfASecondIsNoWhiteBalance() {
    SceneGain gain = SceneGain.of(filmed(SceneGainTest::blink, t -> 1));
    for (int i = 0; i < FRAMES; i++) {
      assertThat(gain.at(i, 0))
          .as("red beside green, frame %d", i)
          .isCloseTo(gain.at(i, 1), within(0.1));
    }
  }

  @Test
  void whiteBalanceThatDriftsIsFollowedWhileTheLightBlinks() {
    SceneGain gain = SceneGain.of(filmed(SceneGainTest::blink, t -> 1 + 0.03 * t));
    double start = gain.at(0, 0) / gain.at(0, 1);
    double end = gain.at(FRAMES - 1, 0) / gain.at(FRAMES - 1, 1);
    assertThat(end / start).isCloseTo(1.17, within(0.04));
  }

  @Test
  void onlyWhatGoesOnAndOffAgainBlinks() {
    assertThat(blinks(t -> t < 3 ? 0 : 1)).as("a light that goes on").isFalse();
    assertThat(blinks(t -> Math.abs(t % 4 - 2) / 2)).as("a breath").isFalse();
    assertThat(blinks(SceneGainTest::blink)).as("a blink").isTrue();
  }

  @Test
  void whatIsLitIsNotAmongTheDarkFrames() {
    DarkFrames dark = DarkFrames.of(filmed(SceneGainTest::blink, t -> 1), 0, FRAMES);
    double[] only = dark.only(new double[FRAMES]);
    for (int i = 0; i < FRAMES; i++) {
      assertThat(Double.isNaN(only[i])).as("frame %d", i).isEqualTo(blink(i / 30.0) > 0);
    }
  }

  /** Off for a second, 300 ms on and 100 ms off for three, and off for two. */
  private static double blink(double seconds) {
    boolean blinking = seconds >= 1 && seconds < 4;
    return blinking && (seconds - 1) % 0.4 < 0.3 - 1e-9 ? 1 : 0;
  }

  private static boolean blinks(DoubleUnaryOperator led) {
    DarkFrames dark = DarkFrames.of(filmed(led, t -> 1), 0, FRAMES);
    return dark.blinks(FRAMES / 2, 15);
  }

  /** A red LED that lights all around it as much as the room does, and three painted parts. */
  private static List<Track> filmed(DoubleUnaryOperator led, DoubleUnaryOperator redGain) {
    List<Track> tracks = new ArrayList<>();
    tracks.add(track(new double[] {1, 1, 0.5, 0.2, 0.06, 0.05}, led, redGain));
    for (double glow : new double[] {0.04, 0.05, 0.06}) {
      double[] evenly = {glow, glow, glow, glow, glow, glow};
      tracks.add(track(evenly, led, redGain));
    }
    return tracks;
  }

  private static Track track(double[] share, DoubleUnaryOperator led, DoubleUnaryOperator redGain) {
    Track track = new Track(new Spot(100, 100, 5, 1), true);
    for (int i = 0; i < FRAMES; i++) {
      double red = redGain.applyAsDouble(i / 30.0);
      double[][] scene = new double[Rings.COUNT][];
      for (int k = 0; k < Rings.COUNT; k++) {
        scene[k] = new double[] {0.05 * red, 0.05, 0.05};
      }
      double[] light = {led.applyAsDouble(i / 30.0) * red, 0, 0};
      track.addLater(MadeRings.point(i, scene, share, light));
    }
    return track;
  }
}
