package io.telltale.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Decides when the frames of a film are taken. */
final class FrameClock {
  /** A frame's time strays less than this part of an interval, or frames would change places. */
  private static final double STRAY_MAX = 0.4;

  /** A camera that is late loses up to three frames at once. */
  private static final int RUN_MAX = 3;

  /** Mean length of such a run. */
  private static final double RUN_MEAN = (1 + RUN_MAX) / 2.0;

  /** The rate falls between a third and a half of the clip. */
  private static final double FALL_FROM = 0.33;

  private static final double FALL_TO = 0.5;

  private final Rate rate;
  private final double tick;
  private final Random random;

  /** Times are whole numbers of {@code tick} seconds. */
  FrameClock(Rate rate, double tick, Random random) {
    this.rate = rate;
    this.tick = tick;
    this.random = random;
  }

  /** The frames of a clip of so many seconds; the first is at 0. */
  List<Shot> shots(double seconds) {
    double falls = seconds * (FALL_FROM + random.nextDouble() * (FALL_TO - FALL_FROM));
    List<Shot> shots = new ArrayList<>();
    int missing = 0;
    long last = -1;
    double time = 0;
    while (time < seconds - tick / 2) {
      boolean fallen = rate.fallsTo() > 0 && time >= falls;
      double interval = 1 / (fallen ? rate.fallsTo() : rate.fps());
      if (missing == 0 && last >= 0 && random.nextDouble() < rate.dropped() / RUN_MEAN) {
        missing = 1 + random.nextInt(RUN_MAX);
      }
      long ticks = last < 0 ? 0 : Math.round((time + stray(interval)) / tick);
      if (missing > 0) {
        missing--;
      } else if (ticks > last) {
        shots.add(new Shot(ticks * tick, interval));
        last = ticks;
      }
      time += interval;
    }
    return shots;
  }

  private double stray(double interval) {
    if (rate.jitter() == 0) {
      return 0;
    }
    double most = STRAY_MAX * interval;
    return Math.max(-most, Math.min(most, random.nextGaussian() * rate.jitter()));
  }
}
