package io.telltale.render;

import io.telltale.pattern.Light;
import io.telltale.phase.Colour;

/** What the other LEDs of a board do. */
final class OtherLamps {
  /** A charge LED without a battery flickers with no order at some 5 to 20 Hz. */
  private static final Light.Span FLICKER = new Light.Span(0.02, 0.09);

  private OtherLamps() {}

  /** A steady light, or the rapid flicker of a charger that finds no battery. */
  static LightCurve curve(boolean steady, Colour colour, double seconds, long seed) {
    Light.Lamp lamp = Light.Lamp.of(colour);
    Light step =
        steady
            ? Light.Step.solid(lamp, null)
            : Light.Step.blink(lamp, FLICKER, FLICKER, Light.Count.OPEN);
    return LightCurve.of(step, Play.of(seed, seconds + 1));
  }
}
