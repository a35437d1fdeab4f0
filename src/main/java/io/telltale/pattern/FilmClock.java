package io.telltale.pattern;

/** The frames of a clip in ticks of an {@link Automaton}. Immutable and thread-safe. */
final class FilmClock {
  /** Longest exposure in ticks that is averaged over. */
  private static final int LONGEST = 12;

  private final Evidence evidence;
  private final double exposure;

  /**
   * The clock of a clip.
   *
   * @param exposure share of a frame's time in which the shutter is open
   */
  FilmClock(Evidence evidence, double exposure) {
    this.evidence = evidence;
    this.exposure = exposure;
  }

  /** The share of a frame's time in which the shutter is open. */
  double exposure() {
    return exposure;
  }

  /** Ticks since the frame before; 0 for the first. */
  int ticks(int frame) {
    return frame == 0 ? 0 : Math.max(1, tick(frame) - tick(frame - 1));
  }

  /** Ticks for which the shutter is open in a frame. */
  int open(int frame) {
    double seconds = exposure * evidence.interval(frame);
    return (int) Math.max(1, Math.min(LONGEST, Math.round(seconds / Automaton.TICK)));
  }

  private int tick(int frame) {
    return (int) Math.round((evidence.time(frame) - evidence.time(0)) / Automaton.TICK);
  }
}
