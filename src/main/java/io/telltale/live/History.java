package io.telltale.live;

import io.telltale.report.ReportWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The states of a device one after the other; the oldest are forgotten. Thread-safe. */
public final class History {
  /** More than anybody scrolls through. */
  private static final int MOST = 200;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /**
   * One state.
   *
   * @param start when it began, in seconds since the first frame
   * @param end when the next one began; NaN while it lasts
   * @param headline what it is, in a few words
   */
  public record Entry(double start, double end, String headline) {}

  /** A state has begun, and thereby the one before has ended. */
  public synchronized void add(LiveState state) {
    Entry last = entries.peekLast();
    double start = state.since();
    if (last != null) {
      entries.removeLast();
      start = Math.max(last.start(), start);
      entries.addLast(new Entry(last.start(), start, last.headline()));
    }
    entries.addLast(new Entry(start, Double.NaN, ReportWords.headline(state.finding())));
    while (entries.size() > MOST) {
      entries.removeFirst();
    }
  }

  /** All that are remembered, the oldest first. */
  public synchronized List<Entry> entries() {
    return new ArrayList<>(entries);
  }
}
