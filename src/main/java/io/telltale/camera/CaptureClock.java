package io.telltale.camera;

import java.util.Arrays;

/**
 * When frames were taken, from when they arrived and from what the camera says, in seconds since
 * the first of them. Never runs backwards. Not thread-safe.
 *
 * <p>Frames arrive late by an amount that varies. Cameras take them at even intervals, so the times
 * follow a grid whose interval is the slope of the last arrivals and whose phase hugs the earliest
 * of them: a frame cannot arrive before it is taken, and what is late says little. Where the camera
 * stamps its frames, its clock is taken, and joined up where it jumps.
 */
final class CaptureClock {
  /** Arrivals whose slope is the frame interval: two seconds at 30 frames a second. */
  private static final int MEMORY = 64;

  /** Share of a frame's lateness that is taken to be the camera's own drift. */
  private static final double DRIFT = 0.05;

  /** Without a frame for this many intervals, the grid is set anew. */
  private static final double GRID_LOST = 30;

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
    double interval = interval();
    if (!(interval > 0) || arrival - last > GRID_LOST * interval) {
      seen = interval > 0 ? 0 : seen;
      remember(arrival);
      return arrival;
    }
    remember(arrival);
    double expected = last + Math.max(1, Math.round((arrival - last) / interval)) * interval;
    return Math.min(arrival, expected + DRIFT * (arrival - expected));
  }

  private void remember(double arrival) {
    arrivals[seen % MEMORY] = arrival;
    seen++;
  }

  /** The slope of the remembered arrivals over the frames of an even rate; NaN for too few. */
  private double interval() {
    int n = Math.min(seen, MEMORY);
    if (n < 2) {
      return Double.NaN;
    }
    double[] steps = new double[n - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = arrival(seen - n + i + 1) - arrival(seen - n + i);
    }
    double[] sorted = steps.clone();
    Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2];
    long ticks = 0;
    for (double step : steps) {
      ticks += Math.max(1, Math.round(step / usual)); // lost frames leave gaps of whole intervals
    }
    return (arrival(seen - 1) - arrival(seen - n)) / ticks;
  }

  private double arrival(int frame) {
    return arrivals[frame % MEMORY];
  }
}
