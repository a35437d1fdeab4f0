package io.telltale.sample;

import java.util.List;

/** A light that is seen in full for three quarters of a second, and faintly all the rest. */
public final class Glimpse {
  private static final double FROM = 2;
  private static final double TO = 2.75;

  private Glimpse() {}

  /**
   * The same light, seen so.
   *
   * @param faint what is left of it outside of that moment, 0 to 1
   */
  public static LedTrace of(LedTrace light, double faint) {
    List<LedSample> seen =
        light.samples().stream()
            .map(s -> times(s, s.time() > FROM && s.time() < TO ? 1 : faint))
            .toList();
    return new LedTrace(light.region(), seen, light.prominence());
  }

  private static LedSample times(LedSample s, double share) {
    return new LedSample(
        s.time(),
        share * s.brightness(),
        s.hue(),
        s.saturation(),
        share * s.red(),
        share * s.green(),
        share * s.blue(),
        s.clipped(),
        s.confidence());
  }
}
