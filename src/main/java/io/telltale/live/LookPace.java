package io.telltale.live;

/** Decides when all that is kept is looked at again. Times in seconds; not thread-safe. */
final class LookPace {
  /** Reading all that is kept may take this share of the time. */
  private static final double SHARE = 0.12;

  /**
   * Between two looks while the light goes on as it is and its meaning is known: a look that finds
   * nothing new costs as much as any other.
   */
  private static final double NOTHING_NEW = 2;

  /** After which a light is one that goes on as it is: most rounds of a pattern are shorter. */
  private static final double GOES_ON = 3;

  private final double least;
  private double changed;
  private double soonest;
  private double latest;

  /**
   * For one light.
   *
   * @param least between two looks
   */
  LookPace(double least) {
    this.least = least;
  }

  /** Whether it is time to look, with the frame of that time. */
  boolean isDue(double time) {
    return time >= latest;
  }

  /** The light does something else from about that time on. */
  void changed(double time) {
    changed = time;
    latest = soonest;
  }

  /**
   * A look begins.
   *
   * @param time of its newest frame
   * @param certain whether the one before has explained the light
   */
  void looking(double time, boolean certain) {
    soonest = time + least;
    boolean nothingNew = certain && time - changed >= GOES_ON;
    latest = nothingNew ? Math.max(soonest, time + NOTHING_NEW) : soonest;
  }

  /**
   * A look was done.
   *
   * @param time of its newest frame
   * @param took to read
   */
  void looked(double time, double took) {
    soonest = Math.max(soonest, time + took / SHARE);
    latest = Math.max(latest, soonest);
  }
}
