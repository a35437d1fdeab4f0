package io.telltale.camera;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * When frames were taken, from when they arrived and from what the camera says, in seconds since
 * the first of them. Never runs backwards. Not thread-safe.
 *
 * <p>Frames arrive late by an amount that varies. Cameras take them at even intervals, so the times
 * lie on the straight line through the last arrivals (least squares), counted in whole intervals so
 * that lost frames leave gaps. Where the camera stamps its frames, its clock is taken, and joined
 * up where it jumps.
 */
final class CaptureClock {
  /** Arrivals that the line goes through: two seconds at 30 frames a second. */
  private static final int MEMORY = 64;

  /** Arrivals that make a rhythm. */
  private static final int FEWEST = 4;

  /** Share of a frame's lateness by which the counting of intervals follows it. */
  private static final double FOLLOWING = 0.3;

  /** Times the median distance from which a frame was lost between two arrivals. */
  private static final double LOST = 1.75;

  /** Seconds off the rhythm, or one interval of it, from which it counts as a new one. */
  private static final double MOST_LATE = 0.1;

  /** A stamp this many seconds ahead of the frame's arrival is a clock that jumped. */
  private static final double JUMP = 1;

  /** Seconds between two frames that come out of one burst, so that they keep their order. */
  private static final double LEAST_STEP = 0.001;

  private final Timepiece timepiece;
  private final double[] arrivals = new double[MEMORY];
  private int seen;
  private double start = Double.NaN;
  private double last;
  private double lastStamp = Double.NaN;
  private double offset;
  private int jumps;

  CaptureClock(Timepiece timepiece) {
    this.timepiece = timepiece;
  }

  /** Times at which the camera's own clock jumped. */
  int jumps() {
    return jumps;
  }

  /** Forgets the camera's clock and its rhythm, because the connection is a new one. */
  void reconnected() {
    seen = 0;
    lastStamp = Double.NaN;
  }

  /**
   * When a frame that has just arrived was taken.
   *
   * @param stamp what the camera says, in seconds of its own clock; NaN where it says nothing
   */
  double time(double stamp) {
    double now = timepiece.seconds();
    if (Double.isNaN(start)) {
      start = now;
      lastStamp = stamp;
      offset = -stamp;
      remember(0);
      return 0;
    }
    double arrival = now - start;
    double time = Double.isNaN(stamp) ? onGrid(arrival) : stamped(stamp, arrival);
    last = Math.max(last + LEAST_STEP, time);
    return last;
  }

  private double stamped(double stamp, double arrival) {
    boolean first = Double.isNaN(lastStamp);
    boolean jumped = stamp < lastStamp || stamp + offset > arrival + JUMP;
    lastStamp = stamp;
    if (first || jumped) {
      offset = Math.max(last + LEAST_STEP, arrival) - stamp;
      jumps += first ? 0 : 1;
    }
    return stamp + offset;
  }

  private double onGrid(double arrival) {
    remember(arrival);
    int n = Math.min(seen, MEMORY);
    if (n < FEWEST) {
      return arrival;
    }
    double usual = usualStep(n);
    SimpleRegression line = new SimpleRegression();
    double tick = 0;
    double grid = arrival(seen - n);
    for (int i = seen - n; i < seen; i++) {
      if (i > seen - n) {
        double steps = Math.max(1, Math.rint((arrival(i) - grid) / usual)); // frames may be lost
        tick += steps;
        grid += steps * usual;
        grid += FOLLOWING * (arrival(i) - grid);
      }
      line.addData(tick, arrival(i));
    }
    double time = line.predict(tick);
    if (!(Math.abs(time - arrival) < Math.min(usual, MOST_LATE))) {
      seen = 0; // the rhythm is another one now
      remember(arrival);
      return arrival;
    }
    return time;
  }

  private void remember(double arrival) {
    arrivals[seen % MEMORY] = arrival;
    seen++;
  }

  private double arrival(int frame) {
    return arrivals[frame % MEMORY];
  }

  /** The mean distance of the last {@code n} arrivals, but for those with a lost frame between. */
  private double usualStep(int n) {
    double[] steps = new double[n - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = arrival(seen - n + i + 1) - arrival(seen - n + i);
    }
    Arrays.sort(steps);
    double most = LOST * steps[steps.length / 2];
    double mean = Arrays.stream(steps).filter(step -> step <= most).average().orElse(0);
    return Math.max(LEAST_STEP, mean);
  }
}
