package io.telltale.live;

import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import org.jspecify.annotations.Nullable;

/** Decides when what the light does is worth a word. Not thread-safe. */
final class PhaseNews {
  /**
   * Seconds that a steady light or darkness must last: longer than those of which blinks are made,
   * the slowest of which has half a second.
   */
  private static final double STEADY = 0.6;

  /** Flashes or breaths that make a rhythm. */
  private static final int RHYTHM = 3;

  /** Share by which periods of another blink differ; firmware has 200 ms and 500 ms. */
  private static final double OTHER_BLINK = 0.25;

  /** The same for breaths, of which the seconds looked at hold one or two that are cut off. */
  private static final double OTHER_BREATH = 0.6;

  private @Nullable Phase told;

  /** The phase if it is news, else null. */
  @Nullable Phase of(@Nullable Phase now) {
    if (now == null || !settled(now) || (told != null && same(told, now))) {
      return null;
    }
    told = now;
    return now;
  }

  private static boolean settled(Phase now) {
    if (now.kind() == Kind.BREATHE) {
      return true; // a breath is one only once it has turned
    }
    return now.kind() == Kind.BLINK ? now.count() >= RHYTHM : now.length() >= STEADY;
  }

  private static boolean same(Phase a, Phase b) {
    double most = a.kind() == Kind.BREATHE ? OTHER_BREATH : OTHER_BLINK;
    return a.kind() == b.kind() && a.colour() == b.colour() && alike(a.period(), b.period(), most);
  }

  private static boolean alike(double a, double b, double most) {
    return !(Math.abs(a - b) > most * Math.max(a, b));
  }
}
