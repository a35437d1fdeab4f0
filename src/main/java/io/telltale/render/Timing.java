package io.telltale.render;

import io.telltale.pattern.Light;
import io.telltale.phase.Kind;
import java.util.List;
import java.util.Random;

/** Chooses how long a clip of a light must be, and where in the program it begins. */
final class Timing {
  /** A clip shows a repeating program this often. */
  private static final double TURNS = 2.2;

  /** But of a long one no more than this. */
  private static final double ONCE_AND_A_BIT = 1.2;

  /** And a single blink or breath at least for so many periods. */
  private static final double PERIODS = 2.6;

  /** People film for no less, and no longer than they must. */
  private static final double SHORTEST = 8;

  private static final double LONGEST = 20;

  /** Nobody films for longer, whatever the program. */
  private static final double PATIENCE = 60;

  /** What lasts is shown for so long after what came before. */
  private static final double LAST = 5;

  /** Someone who waits for a program films so much dark before and after it, at most. */
  private static final double BEFORE = 1.2;

  private final Subject subject;
  private final Random random;
  private final List<Stretch> turn;

  Timing(Subject subject, long seed) {
    this.subject = subject;
    random = Seeds.random(seed, "timing");
    Play glance = Play.of(seed, 0.1).repeating(subject.repeats());
    turn = Programme.turn(subject.light(), glance);
  }

  private double length() {
    return turn.get(turn.size() - 1).end();
  }

  private boolean single() {
    return turn.size() == 1 || subject.light() instanceof Light.Step;
  }

  /** Seconds that show what is to be seen. */
  double seconds() {
    return Math.min(PATIENCE, Math.max(SHORTEST, wanted()));
  }

  private double wanted() {
    Stretch last = turn.get(turn.size() - 1);
    if (subject.repeats() && !single()) {
      return Math.min(Math.max(length() * ONCE_AND_A_BIT, LONGEST), length() * TURNS);
    }
    if (!Subject.step(subject.light(), false).open()) {
      return length() + BEFORE;
    }
    return single()
        ? PERIODS * last.period()
        : last.start() + Math.max(LAST, PERIODS * last.period());
  }

  /** Where in the program the clip begins. */
  double start() {
    double part = random.nextDouble();
    Light.Step first = Subject.step(subject.light(), true);
    if (subject.repeats() && !single()) {
      return part * length();
    }
    if (first.open() && !first.irregular()) {
      return part * (single() ? turn.get(0).period() : turn.get(0).end() / 2);
    }
    return turn.get(0).kind() == Kind.OFF ? 0 : -BEFORE * (0.3 + 0.7 * part);
  }
}
