package io.telltale.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A light program as a machine that a path of frames can be laid through: one state each {@link
 * #TICK} of light, in stretches of one step each.
 *
 * <p>Immutable once built; thread-safe.
 */
final class Automaton {
  /** Seconds of one state: a fifth of the shortest flash in use (50 ms). */
  static final double TICK = 0.01;

  /** How a stretch goes on when its states are through. */
  enum Flow {
    /** Ends with its last state. */
    CHAIN,
    /** Starts over, and may be left at any moment: an open blink or breath. */
    LOOP,
    /** Stays in its last state: a light that lasts until something changes. */
    HOLD
  }

  /**
   * One stretch.
   *
   * @param first its first state
   * @param loop the state that follows its last one: {@code first} or later; states before it are
   *     passed once, so that a light that lasts is seen for a moment at least
   * @param last its last state
   * @param own whether it belongs to the pattern rather than to what is usual around it
   * @param lit whether there is light in it
   * @param optional whether the pattern is whole without it
   */
  record Stretch(
      int first, int loop, int last, Flow flow, boolean own, boolean lit, boolean optional) {
    /** Whether a pattern is not whole without it: its own light. */
    boolean needed() {
      return own && lit && !optional;
    }
  }

  /** A way from the end of one stretch to the start of another, at a cost in nats. */
  record Way(int from, int to, double cost) {}

  private final List<LampState> states = new ArrayList<>();
  private final List<Integer> before = new ArrayList<>();
  private final Map<Integer, short[]> shown = new ConcurrentHashMap<>();
  final List<Stretch> stretches = new ArrayList<>();
  final List<Way> ways = new ArrayList<>();

  int size() {
    return states.size();
  }

  /**
   * Adds a stretch.
   *
   * @return its number
   */
  int add(List<LampState> lamps, Flow flow, boolean own) {
    return add(lamps, 0, flow, own);
  }

  /**
   * Adds a stretch whose first {@code once} states are passed only once.
   *
   * @return its number
   */
  int add(List<LampState> lamps, int once, Flow flow, boolean own) {
    return add(lamps, once, flow, own, false);
  }

  /**
   * Adds a stretch that may be left out.
   *
   * @return its number
   */
  int addOptional(List<LampState> lamps, boolean own) {
    return add(lamps, 0, Flow.CHAIN, own, true);
  }

  private int add(List<LampState> lamps, int once, Flow flow, boolean own, boolean optional) {
    int first = states.size();
    boolean lit = lamps.stream().anyMatch(LampState::lit);
    states.addAll(lamps);
    lamps.forEach(lamp -> Shown.of(lamp, lamp.level(), false)); // so that every frame judges it
    int last = states.size() - 1;
    for (int i = first; i <= last; i++) {
      before.add(i > first ? i - 1 : flow == Flow.LOOP && once == 0 ? last : i);
    }
    stretches.add(new Stretch(first, first + once, last, flow, own, lit, optional));
    return stretches.size() - 1;
  }

  /** Adds a way; the first way to a stretch tells what is usually before it. */
  void way(int from, int to, double cost) {
    ways.add(new Way(from, to, cost));
    Stretch entered = stretches.get(to);
    boolean lasting = entered.flow == Flow.HOLD && entered.first == entered.last;
    if (!lasting && before.get(entered.first) == entered.first) {
      before.set(entered.first, stretches.get(from).last);
    }
  }

  /** Seconds of the pattern's own light, each of its stretches once. */
  double ownLight() {
    int ticks = 0;
    for (Stretch s : stretches) {
      ticks += s.needed() ? s.last - s.first + 1 : 0;
    }
    return ticks * TICK;
  }

  /** Seconds from one going on to the next in a stretch, infinite where it does so once at most. */
  double period(Stretch stretch) {
    int before = -1;
    for (int i = stretch.first + 1; i <= stretch.last; i++) {
      if (states.get(i).lit() && !states.get(i - 1).lit()) {
        if (before >= 0) {
          return (i - before) * TICK;
        }
        before = i;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** How many of the pattern's own lit stretches a path has not passed. */
  int unseen(long seen) {
    int unseen = 0;
    for (int s = 0; s < stretches.size(); s++) {
      unseen += stretches.get(s).needed() && (seen & Paths.bit(s)) == 0 ? 1 : 0;
    }
    return unseen;
  }

  /** A state of a stretch that is lit most: what it shows. */
  LampState brightest(Stretch stretch) {
    LampState best = states.get(stretch.first);
    for (int i = stretch.first; i <= stretch.last; i++) {
      best = states.get(i).level() > best.level() ? states.get(i) : best;
    }
    return best;
  }

  /** What an exposure of so many ticks shows that ends in each state, as {@link Shown} numbers. */
  short[] shown(int ticks) {
    return shown.computeIfAbsent(ticks, this::expose);
  }

  private short[] expose(int ticks) {
    short[] all = new short[size()];
    for (int i = 0; i < all.length; i++) {
      double sum = 0;
      int dark = 0;
      LampState brightest = states.get(i);
      boolean mixed = false;
      int s = i;
      for (int k = 0; k < ticks; k++) {
        LampState lamp = states.get(s);
        sum += lamp.level();
        dark += lamp.lit() ? 0 : 1;
        mixed |= lamp.lit() && brightest.lit() && !lamp.colours().equals(brightest.colours());
        brightest = lamp.level() > brightest.level() ? lamp : brightest;
        s = before.get(s);
      }
      brightest = mixed ? LampState.MIXED : brightest;
      boolean part = brightest.scale() == LampState.Scale.SWITCHED && dark > 0 && dark < ticks;
      all[i] = (short) Shown.of(brightest, sum / ticks, part);
    }
    return all;
  }
}
