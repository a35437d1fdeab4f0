package io.telltale.video;

import io.telltale.video.ColourCoding.Transfer;

/** From signal (0 black, 1 the end of the nominal scale) to linear light (1 nominal white). */
final class TransferFunction {
  /** Entries of a table per unit of signal: four to a code of 10 bits. */
  static final int STEPS_PER_SIGNAL = 4096;

  /** Signal up to which tables go: code 254 in limited range. */
  private static final double LAST_SIGNAL = 238.0 / 219;

  /** Signal by which compression makes clipped areas ripple: two codes of 255. */
  private static final double RIPPLE = 2.0 / 255;

  /** Luminance of nominal white in PQ in cd/m², ITU-R BT.2408. */
  private static final double PQ_WHITE = 203;

  /** Luminance in cd/m² at which phones and cameras that write PQ end their scale. */
  private static final double PQ_CAMERA_PEAK = 1000;

  /** Signal of nominal white in HLG, ITU-R BT.2408. */
  private static final double HLG_WHITE_SIGNAL = 0.75;

  private TransferFunction() {}

  /** Light of signals 0, 1 / {@link #STEPS_PER_SIGNAL}, ... */
  static float[] table(Transfer transfer) {
    float[] table = new float[(int) (LAST_SIGNAL * STEPS_PER_SIGNAL) + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) light(transfer, (double) i / STEPS_PER_SIGNAL);
    }
    return table;
  }

  /** Light from which a channel may be clipped. */
  static double clipLevel(Transfer transfer) {
    return transfer == Transfer.PQ
        ? PQ_CAMERA_PEAK / PQ_WHITE * (1 - RIPPLE)
        : light(transfer, 1 - RIPPLE);
  }

  /** Linear light of a signal. */
  static double light(Transfer transfer, double signal) {
    return switch (transfer) {
      case GAMMA -> gamma(signal);
      case HLG -> hlg(signal) / hlg(HLG_WHITE_SIGNAL);
      case PQ -> pq(Math.min(signal, 1)) / PQ_WHITE;
    };
  }

  /**
   * IEC 61966-2-1 (sRGB). Cameras bend the curve of BT.709 to their own taste and are seen on sRGB
   * screens, so that the inverse of what screens do is nearer than the inverse of BT.709's.
   */
  private static double gamma(double signal) {
    return signal <= 0.04045 ? signal / 12.92 : Math.pow((signal + 0.055) / 1.055, 2.4);
  }

  /** Inverse OETF of ITU-R BT.2100, table 5: light of the scene, 1 at signal 1. */
  private static double hlg(double signal) {
    double a = 0.17883277;
    double b = 1 - 4 * a;
    double c = 0.5 - a * Math.log(4 * a);
    return signal <= 0.5 ? signal * signal / 3 : (Math.exp((signal - c) / a) + b) / 12;
  }

  /** EOTF of SMPTE ST 2084: cd/m². */
  private static double pq(double signal) {
    double m1 = 2610.0 / 16384;
    double m2 = 2523.0 / 4096 * 128;
    double c1 = 3424.0 / 4096;
    double c2 = 2413.0 / 4096 * 32;
    double c3 = 2392.0 / 4096 * 32;
    double power = Math.pow(signal, 1 / m2);
    return 10_000 * Math.pow(Math.max(power - c1, 0) / (c2 - c3 * power), 1 / m1);
  }
}
