package io.telltale.bench;

/**
 * A stretch in which what an expectation looks for was shown, or may have been.
 *
 * @param start presentation time in seconds
 * @param end presentation time in seconds
 * @param grade how well it is what was looked for; never {@link Grade#NOT}
 * @param count flashes or breaths seen in it, 0 where they are not counted
 * @param words what was seen, for a person
 */
record Sighting(double start, double end, Grade grade, int count, String words) {
  Sighting {
    if (!(end >= start)) {
      throw new IllegalArgumentException("a sighting from " + start + " s to " + end + " s");
    }
  }

  /** Whether it is what was looked for, rather than maybe. */
  boolean sure() {
    return grade.met();
  }

  double length() {
    return end - start;
  }

  /** This one and a later one as one. */
  Sighting to(Sighting later) {
    return new Sighting(
        start,
        Math.max(end, later.end),
        grade.and(later.grade),
        count + later.count,
        words.equals(later.words) ? words : words + ", " + later.words);
  }
}
