package io.telltale.render;

/**
 * How the light looks through the lens.
 *
 * @param ledRadius of the LED's lit disc in pixels, 0.5 to 100
 * @param overExposure how many times brighter than the sensor's white the fully lit disc is
 * @param glow of halo, lens haze and light thrown on the board, 1 = usual
 */
public record Lens(double ledRadius, double overExposure, double glow) {
  public Lens {
    Checks.range("LED radius", ledRadius, 0.5, 100);
    Checks.range("over-exposure", overExposure, 0.01, 1000);
    Checks.range("glow", glow, 0, 10);
  }
}
