package io.telltale.video;

/**
 * How the numbers of a frame stand for light.
 *
 * @param matrix from YUV to RGB
 * @param fullRange whether luma runs over the whole scale instead of 16..235 (of 255)
 * @param transfer from light to numbers
 * @param primaries what red, green and blue are
 * @param bits of a sample, 8 or 10 (held in the low bits of 16)
 */
public record ColourCoding(
    Matrix matrix, boolean fullRange, Transfer transfer, Primaries primaries, int bits) {

  /** Luma weights. */
  public enum Matrix {
    BT601,
    BT709,
    BT2020
  }

  /** Transfer characteristic. */
  public enum Transfer {
    /** What cameras call BT.709, BT.601 or sRGB: about a power of 2.2. */
    GAMMA,
    /** Hybrid log-gamma, ITU-R BT.2100. */
    HLG,
    /** Perceptual quantiser, SMPTE ST 2084. */
    PQ
  }

  /** Chromaticities of the three primaries. */
  public enum Primaries {
    BT709,
    BT2020
  }
}
