package io.telltale.pattern;

import io.telltale.sample.FilmedLight;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However a pattern is filmed: it is recognised as itself, or nothing is recognised. A few cases
 * each time; {@code -Dtelltale.cases=100} takes more.
 */
class MatcherPropertiesTest {
  private static final int CASES = Integer.getInteger("telltale.cases", 3);

  private static final String[] IDS = {
    "connected",
    "connecting-to-network",
    "requesting-address",
    "connecting-to-cloud",
    "cloud-handshake",
    "no-internet",
    "no-cloud",
    "handshake-error",
    "listening",
    "safe-mode",
    "dfu",
    "firmware-update",
    "serial-load",
    "sos-1",
    "sos-8",
    "tracker-connecting-to-cellular"
  };

  /** Those of which every part is the whole; a part of another may mean something by itself. */
  private static final String[] SIMPLE = {
    "connected",
    "connecting-to-network",
    "requesting-address",
    "connecting-to-cloud",
    "cloud-handshake",
    "listening",
    "safe-mode",
    "dfu",
    "tracker-connecting-to-cellular"
  };

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 1})
  void filmingMayBeginAnywhere(double exposure) {
    check(IDS, (film, random) -> film.exposing(exposure));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.25})
  void framesMayBeLost(double share) {
    check(IDS, (film, random) -> film.dropping(share));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.05})
  void aLightDimmedToAThirdMayDrownInNoise(double noise) {
    check(IDS, (film, random) -> film.noisy(noise).dimmed(1 / 3.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 4})
  void theEndsMayBeTrimmed(double seconds) {
    check(SIMPLE, (film, random) -> film.lasting(seconds * (0.7 + 0.6 * random.nextDouble())));
  }

  @ParameterizedTest
  @ValueSource(doubles = {24, 20})
  void theCameraMayBeSlower(double fps) {
    check(IDS, (film, random) -> film.at(fps).exposing(0.2 + 0.8 * random.nextDouble()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {15, 10})
  void theCameraMayBeTooSlow(double fps) {
    check(IDS, (film, random) -> film.at(fps).exposing(0.2 + 0.8 * random.nextDouble()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2})
  void theExposureMayDrift(double drift) {
    check(IDS, (film, random) -> film.drifting(drift));
  }

  private static void check(String[] ids, BiFunction<FilmedLight, Random, FilmedLight> how) {
    Random random = new Random(5);
    for (int i = 0; i < CASES; i++) {
      String id = ids[random.nextInt(ids.length)];
      FilmedLight film =
          Recognised.film(id).seeded(i).from(8 * random.nextDouble()).lasting(9).noisy(0.01);
      Recognised.in(how.apply(film, random)).asNothingBut(id);
    }
  }
}
