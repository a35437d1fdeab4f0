package io.telltale.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds where a recording shows what an expectation looks for. Stateless and thread-safe. */
final class Spotter {
  private Spotter() {}

  /**
   * Every stretch in which the subject was shown, and every one in which it may have been.
   *
   * @return in order of time; what is shown again at once is one stretch
   */
  static List<Sighting> find(Subject subject, Recording recording) {
    List<Sighting> all = new ArrayList<>(raw(subject, recording));
    all.sort(Comparator.comparingDouble(Sighting::start));
    List<Sighting> merged = new ArrayList<>();
    for (Sighting next : all) {
      Sighting last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null
          && last.sure() == next.sure()
          && next.start() - last.end() <= 2 * recording.frame()) {
        merged.set(merged.size() - 1, last.to(next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static List<Sighting> raw(Subject subject, Recording recording) {
    if (subject instanceof Subject.Named named) {
      return new PatternSpotter(named, recording).find();
    }
    if (subject instanceof Subject.Tint tint) {
      return new TintSpotter(tint, recording).find();
    }
    return new ProgramSpotter((Subject.Program) subject, recording).find();
  }
}
