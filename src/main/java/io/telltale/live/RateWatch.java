package io.telltale.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/**
 * Notices when a camera takes fewer frames than it can. A rate is told once it has settled, so that
 * none is from the middle of a fall. Not thread-safe.
 */
final class RateWatch {
  /** Seconds over which a rate is taken: ten frames of a slow webcam. */
  private static final double WINDOW = 1;

  /** Share by which the rates of two seconds in a row differ where it has settled. */
  private static final double SETTLED = 0.1;

  /** Share of a rate below which it has fallen: from 30 to 20, 20 to 15, 15 to 10, not to 25. */
  private static final double FALLEN = 0.78;

  /** Share of its best rate from which a camera is back at it. */
  private static final double BACK = 0.85;

  /** Frames that a period of a blink needs, below which its rhythm cannot be told. */
  private static final double FRAMES_A_PERIOD = 2.2;

  /** Seconds between two frames that are a broken connection, which is told elsewhere. */
  private static final double GAP = 1;

  private final Deque<Double> times = new ArrayDeque<>();
  private double best;
  private double level;

  /**
   * Takes a frame of that time in seconds.
   *
   * @return what is to be said, if anything is
   */
  Optional<Notice> frame(double time) {
    if (!times.isEmpty() && time - times.getLast() > GAP) {
      times.clear();
    }
    times.addLast(time);
    if (time - times.getFirst() < 2 * WINDOW) {
      return Optional.empty();
    }
    while (time - times.getFirst() > 2 * WINDOW + GAP) {
      times.removeFirst();
    }
    double now = rate(time);
    double before = rate(time - WINDOW);
    return Math.abs(now - before) <= SETTLED * before ? settled(now) : Optional.empty();
  }

  /** Frames a second in the {@link #WINDOW} before a moment. */
  private double rate(double until) {
    double newest = Double.NaN;
    double oldest = Double.NaN;
    int intervals = -1;
    for (Iterator<Double> it = times.descendingIterator(); it.hasNext(); ) {
      double time = it.next();
      if (time > until) {
        continue;
      }
      newest = intervals < 0 ? time : newest;
      oldest = time;
      intervals++;
      if (until - time >= WINDOW) {
        break;
      }
    }
    return intervals / (newest - oldest);
  }

  private Optional<Notice> settled(double fps) {
    double was = level;
    if (was < best && fps >= BACK * best) {
      level = best;
      return Optional.of(
          Notice.relief(
              String.format(Locale.ROOT, "the camera is back at %.0f frames a second", fps)));
    }
    if (was == best && fps > best) {
      best = fps;
      level = fps;
      return Optional.empty();
    }
    if (fps >= FALLEN * was && fps <= was / FALLEN) {
      return Optional.empty();
    }
    level = fps;
    return Optional.of(changed(fps < was ? "fell" : "rose", was, fps));
  }

  private static Notice changed(String how, double from, double to) {
    return Notice.trouble(
        String.format(
            Locale.ROOT,
            "the camera %s from %.0f to %.0f frames a second, as in the dark: a blink faster than"
                + " %.0f Hz cannot be told now; more light brings it back",
            how,
            from,
            to,
            to / FRAMES_A_PERIOD));
  }
}
