package io.telltale.render;

/**
 * How the sensor takes a frame.
 *
 * @param exposure seconds that a row gathers light; cut to the frame interval
 * @param readout seconds from the first row's exposure to the last row's; 0 = all rows at once
 * @param noise standard deviation at mid-grey, in parts of white; shot and read noise together
 */
public record Sensor(double exposure, double readout, double noise) {
  public Sensor {
    Checks.range("exposure", exposure, 1e-5, 1);
    Checks.range("readout", readout, 0, 0.1);
    Checks.range("noise", noise, 0, 0.5);
  }
}
