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

  /** What the camera sees of each die at a drive. */
  Dice driven(Duty duty) {
    return new Dice(red.times(duty.red()), green.times(duty.green()), blue.times(duty.blue()));
  }

  /** What the camera sees of all three. */
  Rgb together() {
    return new Rgb(asRed(1, 1, 1), asGreen(1, 1, 1), asBlue(1, 1, 1));
  }

  /** What red pixels see of such parts of the three dice's light. */
  double asRed(double ofRed, double ofGreen, double ofBlue) {
    return red.red() * ofRed + green.red() * ofGreen + blue.red() * ofBlue;
  }

  /** What green pixels see of such parts of the three dice's light. */
  double asGreen(double ofRed, double ofGreen, double ofBlue) {
    return red.green() * ofRed + green.green() * ofGreen + blue.green() * ofBlue;
  }

  /** What blue pixels see of such parts of the three dice's light. */
  double asBlue(double ofRed, double ofGreen, double ofBlue) {
    return red.blue() * ofRed + green.blue() * ofGreen + blue.blue() * ofBlue;
  }
}
