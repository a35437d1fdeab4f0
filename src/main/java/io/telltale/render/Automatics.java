package io.telltale.render;

/**
 * What the camera sets by itself while it films.
 *
 * @param exposure how much of a change in brightness is evened out: 0 = locked, 1 = all
 * @param whiteBalance how much of a change in colour is evened out: 0 = locked, 1 = all
 */
public record Automatics(double exposure, double whiteBalance) {
  public Automatics {
    Checks.range("auto-exposure", exposure, 0, 1);
    Checks.range("auto white balance", whiteBalance, 0, 1);
  }
}
