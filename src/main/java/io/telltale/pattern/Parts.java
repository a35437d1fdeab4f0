package io.telltale.pattern;

import io.telltale.pattern.Automaton.Flow;
import io.telltale.pattern.Automaton.Stretch;
import io.telltale.phase.Colour;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What a path through a program passed of the lit stretches that the pattern is not whole without.
 *
 * @param unseen how many were not passed, or not shown in their colour
 * @param passed how many were, by {@link Alignment#passed}
 * @param imagined how many were passed although the clip never shows their colour
 */
record Parts(int unseen, int passed, int imagined) {
  /**
   * Counts them.
   *
   * @param passing whether the path passed a stretch, by its number
   * @param ahead the first stretch that may still be to come, and so is not missing
   * @param shown whether the clip shows the colour of a stretch
   * @param resolved the shortest period of a blink in seconds that the camera shows as it is
   */
  static Parts of(
      Candidate candidate,
      IntPredicate passing,
      int ahead,
      Predicate<Stretch> shown,
      double resolved) {
    List<Stretch> stretches = candidate.automaton().stretches;
    Set<List<Colour>> colours = new HashSet<>();
    int unseen = 0;
    int passed = 0;
    int imagined = 0;
    int lasting = 0;
    for (int s = 0; s < stretches.size(); s++) {
      Stretch stretch = stretches.get(s);
      boolean through = stretch.needed() && passing.test(s);
      boolean seen = through && shown.test(stretch);
      imagined += through && !seen ? 1 : 0;
      unseen += stretch.needed() && !seen && s < ahead ? 1 : 0;
      if (!seen || candidate.period(s) < resolved) {
        continue;
      }
      LampState lamp = candidate.automaton().brightest(stretch);
      if (lamp.scale() != LampState.Scale.DIM) {
        passed++;
        lasting += stretch.flow() == Flow.HOLD ? 1 : 0;
        colours.add(lamp.colours());
      }
    }
    // One light that lasts, and goes on or off, is a part of many programs and a sign of none.
    boolean plain = colours.size() == 1 && candidate.regular();
    return new Parts(unseen, plain ? passed - lasting : passed, imagined);
  }
}
