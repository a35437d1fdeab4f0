package io.telltale.render;

import java.util.Random;

/**
 * What a camera sees of an LED's three dice when each is fully lit. No filter is sharp: a red die
 * is seen a little by the green pixels, and that little shows once red has clipped.
 *
 * @param red what is seen of the red die
 * @param green what is seen of the green die
 * @param blue what is seen of the blue die
 */
record Dice(Rgb red, Rgb green, Rgb blue) {
  /**
   * Narrow-band dice of 625, 525 and 465 nm through the dyes of a Bayer sensor after its colour
   * matrix. Fully clipped they read as filmed LEDs do: red to warm white, green and blue to cyan.
   */
  private static final Dice USUAL =
      new Dice(new Rgb(1, 0.06, 0.02), new Rgb(0.07, 1.15, 0.2), new Rgb(0.03, 0.1, 0.95));

  /** Dice of one type differ this much in brightness from LED to LED. */
  private static final double SPREAD = 0.15;

  /** The dice of one LED. */
  static Dice of(Random random) {
    return new Dice(
        USUAL.red.times(bright(random)),
        USUAL.green.times(bright(random)),
        USUAL.blue.times(bright(random)));
  }

  private static double bright(Random random) {
    return 1 + SPREAD * (2 * random.nextDouble() - 1);
  }

  /** What the camera sees of a drive. */
  Rgb seen(Duty duty) {
    return new Rgb(
        red.red() * duty.red() + green.red() * duty.green() + blue.red() * duty.blue(),
        red.green() * duty.red() + green.green() * duty.green() + blue.green() * duty.blue(),
        red.blue() * duty.red() + green.blue() * duty.green() + blue.blue() * duty.blue());
  }
}
