package io.telltale.video;

import java.util.Arrays;

/**
 * What each code of a plane adds to red, green and blue, in steps of {@link
 * TransferFunction#STEPS_PER_SIGNAL}. Immutable.
 */
final class YuvTables {
  private final int lastCode;
  private final int[] luma;
  private final int[] redOfV;
  private final int[] greenOfU;
  private final int[] greenOfV;
  private final int[] blueOfU;

  YuvTables(ColourCoding coding) {
    int codes = 1 << coding.bits();
    lastCode = codes - 1;
    luma = new int[codes];
    redOfV = new int[codes];
    greenOfU = new int[codes];
    greenOfV = new int[codes];
    blueOfU = new int[codes];
    Weights weights = weights(coding.matrix());
    // The scales of ITU-R BT.601 to BT.2100: 16 to 235 and 16 to 240 of 8 bits, or all there is.
    double unit = codes / 256.0;
    double black = coding.fullRange() ? 0 : 16 * unit;
    double lumaRange = coding.fullRange() ? lastCode : 219 * unit;
    double chromaRange = coding.fullRange() ? lastCode : 224 * unit;
    for (int code = 0; code < codes; code++) {
      luma[code] = steps((code - black) / lumaRange);
      double difference = (code - codes / 2) / chromaRange;
      redOfV[code] = steps(2 * (1 - weights.red) * difference);
      blueOfU[code] = steps(2 * (1 - weights.blue) * difference);
      greenOfU[code] = steps(-2 * (1 - weights.blue) * weights.blue / weights.green() * difference);
      greenOfV[code] = steps(-2 * (1 - weights.red) * weights.red / weights.green() * difference);
    }
  }

  /** The least that luma and what is added to it can come to. */
  int least() {
    int green = least(greenOfU) + least(greenOfV);
    return least(luma) + Math.min(green, Math.min(least(redOfV), least(blueOfU)));
  }

  private static int least(int[] table) {
    return Arrays.stream(table).min().orElseThrow();
  }

  /** The most that luma and what is added to it can come to. */
  int most() {
    int green = most(greenOfU) + most(greenOfV);
    return most(luma) + Math.max(green, Math.max(most(redOfV), most(blueOfU)));
  }

  private static int most(int[] table) {
    return Arrays.stream(table).max().orElseThrow();
  }

  private static int steps(double signal) {
    return (int) Math.round(signal * TransferFunction.STEPS_PER_SIGNAL);
  }

  /** Shares of red and blue in luma; green has the rest. */
  private record Weights(double red, double blue) {
    double green() {
      return 1 - red - blue;
    }
  }

  private static Weights weights(ColourCoding.Matrix matrix) {
    return switch (matrix) {
      case BT601 -> new Weights(0.299, 0.114);
      case BT709 -> new Weights(0.2126, 0.0722);
      case BT2020 -> new Weights(0.2627, 0.0593);
    };
  }

  /** What a luma code adds to all three channels. */
  int luma(int code) {
    return luma[code & lastCode];
  }

  /** What a code of the red difference adds to red. */
  int red(int v) {
    return redOfV[v & lastCode];
  }

  /** What codes of both differences add to green. */
  int green(int u, int v) {
    return greenOfU[u & lastCode] + greenOfV[v & lastCode];
  }

  /** What a code of the blue difference adds to blue. */
  int blue(int u) {
    return blueOfU[u & lastCode];
  }
}
