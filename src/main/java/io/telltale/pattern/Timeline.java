package io.telltale.pattern;

import io.telltale.pattern.Light.Count;
import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A light program as a camera sees it pass: stretch after stretch of what looks the same.
 *
 * @param stretches in order, at least one; the dark before a program is left out, since a device
 *     without power looks like that
 */
record Timeline(List<Stretch> stretches) {
  /** Rounds that stand for any number of them: a clip may begin in one and end in the next. */
  private static final int ROUNDS = 3;

  /** Most turns of a part that are unrolled: more than anybody counts. */
  private static final int TURNS = 20;

  /** Seconds that stand for as long as any clip. */
  private static final double ANY_CLIP = 1e9;

  /** Seconds that an open step lasts at least between others, for what is left unsaid. */
  private static final double PASSING = 1;

  /**
   * One kind of light for a while.
   *
   * @param least shortest length in seconds
   * @param most longest length in seconds, infinite where it may be all of a clip
   */
  record Stretch(Step step, double least, double most) {
    boolean lasts(Stretch other) {
      Span own = new Span(least, Math.min(most, Double.MAX_VALUE));
      return LookAlike.near(own, new Span(other.least, Math.min(other.most, Double.MAX_VALUE)), 0);
    }
  }

  Timeline {
    stretches = List.copyOf(stretches);
  }

  static Timeline of(Light light, boolean repeats, LookAlike look) {
    List<Step> steps = new ArrayList<>();
    for (int round = 0; round < (repeats && light instanceof Sequence ? ROUNDS : 1); round++) {
      unroll(light, steps);
    }
    while (steps.size() > 1 && steps.get(0).lamp() == null) {
      steps.remove(0);
    }
    List<Stretch> stretches = new ArrayList<>();
    for (Step step : steps) {
      merge(stretches, step, look);
    }
    if (stretches.size() == 1 && steps.stream().anyMatch(Step::open)) {
      Step only = stretches.get(0).step;
      stretches.set(0, new Stretch(only, ANY_CLIP, Double.POSITIVE_INFINITY));
    }
    return new Timeline(stretches);
  }

  private static void unroll(Light light, List<Step> steps) {
    if (light instanceof Step step) {
      steps.add(step);
      return;
    }
    Sequence sequence = (Sequence) light;
    for (int i = 0; i < Math.max(1, Math.min(TURNS, sequence.times().max())); i++) {
      sequence.parts().forEach(part -> unroll(part, steps));
    }
  }

  private static void merge(List<Stretch> stretches, Step step, LookAlike look) {
    Span length = length(step);
    Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
    if (last == null || !look.alike(last.step, step)) {
      stretches.add(new Stretch(step, length.min(), length.max()));
      return;
    }
    stretches.set(
        stretches.size() - 1,
        new Stretch(last.step, last.least + length.min(), last.most + length.max()));
  }

  /** How long a step lasts at least and at most, in seconds; open ones as they pass by. */
  private static Span length(Step step) {
    if (step.length() != null) {
      return step.length();
    }
    if (step.timing() == null) {
      return Span.exactly(PASSING);
    }
    Span period = LookAlike.period(step);
    Count count = step.count();
    if (count.max() == 0) {
      return Span.exactly(Math.max(PASSING, LookAlike.PERIODS * period.max()));
    }
    return new Span(Math.max(1, count.min()) * period.min(), count.max() * period.max());
  }

  /** Seconds of the longest clip that both can fill; infinite if no clip tells them apart. */
  double common(Timeline other, LookAlike look) {
    if (same(other, look)) {
      return Double.POSITIVE_INFINITY;
    }
    double longest = 0;
    for (int i = 0; i < stretches.size(); i++) {
      for (int j = 0; j < other.stretches.size(); j++) {
        if (!within(i, other, j, look)) {
          longest = Math.max(longest, common(i, other, j, look));
        }
      }
    }
    return longest;
  }

  /** Whether a clip that begins one stretch earlier goes on through this one. */
  private boolean within(int i, Timeline other, int j, LookAlike look) {
    return i > 0
        && j > 0
        && stretches.get(i).lasts(other.stretches.get(j))
        && look.alike(stretches.get(i - 1).step, other.stretches.get(j - 1).step);
  }

  private boolean same(Timeline other, LookAlike look) {
    if (stretches.size() != other.stretches.size()) {
      return false;
    }
    for (int i = 0; i < stretches.size(); i++) {
      Stretch mine = stretches.get(i);
      Stretch others = other.stretches.get(i);
      if (!look.alike(mine.step, others.step) || !mine.lasts(others)) {
        return false;
      }
    }
    return true;
  }

  /** The longest clip that begins in stretch {@code i} here and {@code j} there. */
  private double common(int i, Timeline other, int j, LookAlike look) {
    double seconds = 0;
    for (int k = 0; i + k < stretches.size() && j + k < other.stretches.size(); k++) {
      Stretch mine = stretches.get(i + k);
      Stretch others = other.stretches.get(j + k);
      if (!look.alike(mine.step, others.step)) {
        return seconds;
      }
      seconds += Math.min(mine.most, others.most);
      if (k > 0 && !mine.lasts(others)) {
        return seconds;
      }
    }
    return seconds;
  }
}
