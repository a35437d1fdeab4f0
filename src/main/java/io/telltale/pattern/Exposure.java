package io.telltale.pattern;

import io.telltale.phase.LightSignal;

/**
 * How much of a frame's time the shutter is open, told by how often a switch of the light falls
 * into an exposure: a frame that is neither lit nor dark. Stateless and thread-safe.
 */
final class Exposure {
  /** Levels between these are neither lit nor dark. */
  private static final double DARK = 0.12;

  private static final double LIT = 0.88;

  /** Switches needed to say anything. */
  private static final int LEAST_SWITCHES = 6;

  /** Taken where nothing can be said: half of the interval, between a phone and a webcam. */
  private static final double USUAL = 0.6;

  private Exposure() {}

  /** The share of the frame interval, 0.15 to 1. */
  static double share(LightSignal signal) {
    int switches = 0;
    int parts = 0;
    for (int i = 1; i + 1 < signal.size(); i++) {
      double before = signal.relative(i - 1);
      double here = signal.relative(i);
      double after = signal.relative(i + 1);
      boolean clean = Math.abs(here - before) > LIT - DARK;
      boolean part =
          here > DARK
              && here < LIT
              && ((before < DARK && after > LIT) || (before > LIT && after < DARK));
      switches += clean || part ? 1 : 0;
      parts += part ? 1 : 0;
    }
    return switches < LEAST_SWITCHES
        ? USUAL
        : Math.max(0.15, Math.min(1, (double) parts / switches));
  }
}
