package io.telltale.render;

/**
 * How the camera moves.
 *
 * @param sway slow wandering of a hand in pixels, as a standard deviation
 * @param tremor fast shaking of a hand in pixels, as a standard deviation
 * @param drift pixels that the picture travels from the beginning to the end
 * @param zoom how many times larger the picture is at the end, 0.5 to 3; 1 = no zoom
 */
public record Motion(double sway, double tremor, double drift, double zoom) {
  /** On a tripod. */
  public static final Motion NONE = new Motion(0, 0, 0, 1);

  public Motion {
    Checks.range("sway", sway, 0, 200);
    Checks.range("tremor", tremor, 0, 50);
    Checks.range("drift", drift, 0, 2000);
    Checks.range("zoom", zoom, 0.5, 3);
  }

  /** Whether anything moves at all. */
  public boolean none() {
    return sway == 0 && tremor == 0 && drift == 0 && zoom == 1;
  }
}
