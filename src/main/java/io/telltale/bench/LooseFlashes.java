package io.telltale.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Flashes that follow each other, seen one by one but not read as one rhythm.
 *
 * @param start presentation time in seconds
 * @param end presentation time in seconds
 * @param least how many of them are sure
 * @param most how many there are with those that may be
 */
record LooseFlashes(double start, double end, int least, int most) {
  /** Seconds of the longest flash, and of the longest dark between two: the slowest blink's. */
  private static final double LONGEST = 1;

  /**
   * Finds them.
   *
   * @param lit every stretch in which a colour was or may have been seen, in order of time
   */
  static List<LooseFlashes> of(List<Sighting> lit) {
    List<LooseFlashes> rows = new ArrayList<>();
    for (Sighting each : lit) {
      if (each.length() > LONGEST) {
        continue;
      }
      LooseFlashes last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last != null && each.start() - last.end <= LONGEST) {
        rows.set(rows.size() - 1, last.and(each));
      } else {
        rows.add(new LooseFlashes(each.start(), each.start(), 0, 0).and(each));
      }
    }
    return rows;
  }

  private LooseFlashes and(Sighting next) {
    return new LooseFlashes(start, next.end(), least + (next.sure() ? 1 : 0), most + 1);
  }

  /** Whether it may be as many as that. */
  boolean mayBe(Bound bound, int limit) {
    for (int count = Math.max(1, least); count <= most; count++) {
      if (bound.holds(count, limit)) {
        return true;
      }
    }
    return false;
  }
}
