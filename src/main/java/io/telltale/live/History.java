package io.telltale.live;

import io.telltale.pattern.Episode;
import io.telltale.pattern.Verdict;
import io.telltale.report.ReportWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The states of a device one after the other; the oldest are forgotten. Thread-safe. */
public final class History {
  /** More than anybody scrolls through. */
  private static final int MOST = 200;

  /** Seconds within which two moments are one: a border is found anew with each look. */
  private static final double ROUGHLY = 0.5;

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
      if (start > last.start()) { // what lasted no time was a guess
        entries.addLast(new Entry(last.start(), start, last.headline()));
      }
    }
    entries.addLast(new Entry(start, Double.NaN, ReportWords.headline(state.finding())));
    while (entries.size() > MOST) {
      entries.removeFirst();
    }
  }

  /**
   * What was told before is told otherwise where it is known better by now.
   *
   * @param episodes in order of time, which are over
   */
  public synchronized void recall(List<Episode> episodes) {
    episodes.stream()
        .filter(it -> it.finding().verdict() == Verdict.RECOGNISED)
        .forEach(this::recall);
  }

  private void recall(Episode known) {
    List<Entry> before = new ArrayList<>();
    List<Entry> told = new ArrayList<>();
    List<Entry> after = new ArrayList<>();
    for (Entry entry : entries) {
      (entry.start() < known.start() - ROUGHLY
              ? before
              : entry.start() < known.end() - ROUGHLY ? told : after)
          .add(entry);
    }
    if (told.isEmpty() || after.isEmpty()) {
      return;
    }
    double start = before.isEmpty() ? known.start() : told.get(0).start();
    entries.clear();
    entries.addAll(before);
    entries.add(new Entry(start, after.get(0).start(), ReportWords.headline(known.finding())));
    entries.addAll(after);
  }

  /** All that are remembered, the oldest first. */
  public synchronized List<Entry> entries() {
    return new ArrayList<>(entries);
  }
}
