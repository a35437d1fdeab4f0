package io.telltale.render;

/**
 * Where the device lies.
 *
 * @param light that falls on the scene: 1 shows a grey card as mid-grey, 0 is a dark room
 * @param flicker depth of the room light's flicker, 0 to 1
 * @param flickerHz of the room light: 100 or 120, twice the mains
 * @param lamps other LEDs in view, steady ones and flickering charge LEDs, 0 to 5
 * @param hand whether a finger moves into the picture for a while, beside the LED
 */
public record Room(double light, double flicker, double flickerHz, int lamps, boolean hand) {
  public Room {
    Checks.range("background light", light, 0, 4);
    Checks.range("flicker", flicker, 0, 1);
    Checks.range("flicker rate", flickerHz, 1, 1000);
    Checks.range("number of other LEDs", lamps, 0, 5);
  }

  /** The same place with no other LED in view. */
  Room withoutLamps() {
    return new Room(light, flicker, flickerHz, 0, hand);
  }

  /** The same place with so much light at most. */
  Room noBrighter(double most) {
    return new Room(Math.min(light, most), flicker, flickerHz, lamps, hand);
  }
}
