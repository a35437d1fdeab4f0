package io.telltale.video;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /*
   * Written out, because frames are compared for every patch that is read of them, and the methods
   * that a record gets by itself are slow until they are compiled.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ColourCoding that
            && matrix == that.matrix
            && fullRange == that.fullRange
            && transfer == that.transfer
            && primaries == that.primaries
            && bits == that.bits);
  }

  @Override
  public int hashCode() {
    return Objects.hash(matrix, fullRange, transfer, primaries, bits);
  }

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
