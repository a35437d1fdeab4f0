package io.telltale.sample;

/**
 * What one frame says about one LED.
 *
 * <p>Light is linear (twice the photons are twice the number) with the light of the unlit LED and
 * its surroundings taken off, in units of the LED's own maximum in the clip; noise may make it
 * slightly negative.
 *
 * @param time presentation time in seconds
 * @param brightness light of all channels together; 0 = unlit, 1 = the LED's maximum in the clip
 * @param hue in degrees [0, 360), or NaN where there is too little colour to say
 * @param saturation of the light, 0 = grey, 1 = no light in the weakest channel
 * @param red linear light in the red channel, in units of the maximum of the strongest channel
 * @param green the same for green
 * @param blue the same for blue
 * @param clipped share of the LED's pixels at the end of the camera's scale, 0 to 1
 * @param confidence that the LED was in view and measured, 0 to 1
 */
public record LedSample(
    double time,
    double brightness,
    double hue,
    double saturation,
    double red,
    double green,
    double blue,
    double clipped,
    double confidence) {
  public LedSample {
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException("time must be a number of seconds, was " + time);
    }
    if (!Double.isFinite(brightness)) {
      throw new IllegalArgumentException("brightness must be a number, was " + brightness);
    }
    if (hue < 0 || hue >= 360) {
      throw new IllegalArgumentException("hue must be in [0, 360), was " + hue);
    }
    requireShare("saturation", saturation);
    requireShare("clipped", clipped);
    requireShare("confidence", confidence);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1], was " + value);
    }
  }
}
