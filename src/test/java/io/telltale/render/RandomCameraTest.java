package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomCameraTest {
  /** Longer than the usual clip, so that the hand has time to wander. */
  private static final double SECONDS = 20;

  private static FilmOptions options(Preset preset, long seed) {
    return new RandomCamera(preset, seed).options();
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everySeedDrawsACameraThatCanBeBuilt(Preset preset) {
    for (long seed = -50; seed < 300; seed++) {
      Camera camera = options(preset, seed).camera();
      assertThat(camera.sensor().exposure())
          .as("exposure of seed %s", seed)
          .isLessThanOrEqualTo(1 / camera.rate().fps());
      assertThat(options(preset, seed)).isEqualTo(options(preset, seed));
    }
    assertThat(options(preset, 1)).isNotEqualTo(options(preset, 2));
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void theLedStaysInThePicture(Preset preset) {
    for (long seed = 0; seed < 300; seed++) {
      FilmOptions options = options(preset, seed);
      Camera camera = options.camera();
      Studio studio = new Studio(camera, Objects.requireNonNull(options.place()), SECONDS, seed);
      for (double time = 0; time <= SECONDS; time += 0.5) {
        FilmOptions.Place led = studio.led(time);
        assertThat(led.x()).as("seed %s at %s s", seed, time).isBetween(0.0, camera.width() - 1.0);
        assertThat(led.y()).as("seed %s at %s s", seed, time).isBetween(0.0, camera.height() - 1.0);
      }
    }
  }

  @Test
  void slowFastAndUnevenCamerasAreAmongThem() {
    Set<Double> rates = new TreeSet<>();
    for (Preset preset : Preset.values()) {
      LongStream.range(0, 100)
          .mapToObj(seed -> options(preset, seed).camera().rate())
          .forEach(rate -> rates.add(rate.fps()));
    }
    assertThat(rates).contains(15.0, 24.0, 25.0, 29.97, 30.0, 60.0);
    assertThat(LongStream.range(0, 100).mapToObj(seed -> options(Preset.WEBCAM, seed).camera()))
        .extracting(camera -> camera.rate().slowest() < camera.rate().fps())
        .contains(true, false);
  }

  @Test
  void theBenchStaysATripodInALitRoomWithEverythingLocked() {
    for (long seed = 0; seed < 100; seed++) {
      Camera bench = options(Preset.BENCH, seed).camera();
      assertThat(bench.motion().none()).isTrue();
      assertThat(bench.automatics()).isEqualTo(new Automatics(0, 0));
      assertThat(bench.room().lamps()).isZero();
      assertThat(bench.rate()).isEqualTo(Rate.steady(bench.rate().fps()));
    }
  }
}
