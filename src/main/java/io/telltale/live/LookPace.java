package io.telltale.live;

import io.telltale.phase.Phase;
import org.jspecify.annotations.Nullable;

/** Decides when all that is kept is looked at again. Not thread-safe. */
final class LookPace {
  /** Reading all that is kept may take this share of the time. */
  private static final double SHARE = 0.12;

  /**
   * Seconds between two looks while the light goes on as it is and its meaning is known: a look
   * that finds nothing new costs as much as any other.
   */
  private static final double NOTHING_NEW = 2;

  private final double least;
  private @Nullable Phase known;
  private @Nullable Phase now;
  private double soonest;
  private double latest;

  /**
   * @param least seconds between two looks
   */
  LookPace(double least) {
    this.least = least;
  }

  /**
   * Whether it is time to look.
   *
   * @param time of the newest frame in seconds
   * @param phase what the light does; null while nothing can be said
   */
  boolean due(double time, @Nullable Phase phase) {
    now = phase;
    return time >= latest || (time >= soonest && isNews());
  }

  private boolean isNews() {
    Phase phase = now;
    Phase then = known;
    return phase != null && (then == null || !PhaseNews.same(phase, then));
  }

  /**
   * A look begins.
   *
   * @param certain whether the one before has explained the light
   */
  void looking(double time, boolean certain) {
    soonest = time + least;
    latest = certain ? Math.max(soonest, time + NOTHING_NEW) : soonest;
    known = now;
  }

  /**
   * A look was done.
   *
   * @param time of its newest frame
   * @param took seconds
   */
  void looked(double time, double took) {
    soonest = Math.max(soonest, time + took / SHARE);
    latest = Math.max(latest, soonest);
  }
}
