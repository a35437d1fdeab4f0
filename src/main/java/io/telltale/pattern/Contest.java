package io.telltale.pattern;

import io.telltale.pattern.Automaton.Stretch;
import io.telltale.pattern.Paths.Kept;
import io.telltale.phase.Colour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays one clip through all candidates at once and drops those that fall hopelessly behind. Not
 * thread-safe.
 */
final class Contest {
  /** Nats behind the best at which a candidate is dropped: beyond what a bad second costs. */
  private static final double HOPELESS = 60;

  /** Frames between two looks at who is hopeless. */
  private static final int LOOK_EVERY = 10;

  /** Nats behind the best up to which a pattern is looked at in full. */
  private static final double NEAR = 25;

  /** Patterns looked at in full. */
  private static final int MOST_TOLD = 14;

  private final Evidence evidence;
  private final Map<List<Colour>, Boolean> shows = new HashMap<>();

  Contest(Evidence evidence) {
    this.evidence = evidence;
  }

  private record Runner(Candidate candidate, Aligner aligner, FilmClock clock) {
    double cost() {
      return aligner.least() - Math.log(candidate.pattern().prior());
    }

    /** Whether it is the same rhythm in another colour. */
    boolean recolours(Runner other) {
      return candidate.sameRhythm(other.candidate);
    }

    void accept(int frame, double[] costs, Evidence evidence) {
      int ticks = clock.ticks(frame);
      aligner.accept(ticks, clock.open(frame), costs, evidence.weight(), evidence.share(frame));
    }
  }

  /** Runners with the same exposure. */
  private Stream<Runner> runners(List<Candidate> candidates, double share, Kept kept) {
    FilmClock clock = new FilmClock(evidence, share);
    return candidates.stream().map(c -> new Runner(c, new Aligner(c.automaton(), kept), clock));
  }

  /** The alignments of those that kept up, the best first. */
  List<Alignment> run(List<Candidate> candidates) {
    List<Candidate> possible =
        candidates.stream().filter(this::possible).flatMap(this::seen).toList();
    List<Runner> all = race(runners(possible, evidence.likelyExposure(), Kept.COST));
    List<Candidate> best = nearest(all).stream().map(Runner::candidate).toList();
    return race(runners(best, exposure(best), Kept.ALL)).stream()
        .map(this::alignment)
        .sorted(Comparator.comparingDouble(Alignment::against))
        .toList();
  }

  /** A program as it is and, where the camera is too slow for it, as it looks then. */
  private Stream<Candidate> seen(Candidate c) {
    double fps = 1 / evidence.frameInterval();
    return Stream.concat(Stream.of(c), c.aliased(fps).stream());
  }

  /** Whether the clip shows half of the pattern's colours or more; with fewer it is another one. */
  boolean possible(Candidate c) {
    List<Light.Lamp> lamps = c.lamps();
    long shown =
        lamps.stream()
            .filter(l -> l.dim() || l.colour() == null || shows(Palette.likely(l.duty())))
            .count();
    return 2 * shown >= lamps.size();
  }

  private boolean shows(List<Colour> colours) {
    return shows.computeIfAbsent(colours, evidence::shows);
  }

  private boolean shown(Candidate c, Stretch stretch) {
    LampState lamp = c.automaton().brightest(stretch);
    return lamp.scale() == LampState.Scale.DIM || lamp.colours().isEmpty() || shows(lamp.colours());
  }

  /** The exposure under which the best of them explain the clip best. */
  private double exposure(List<Candidate> best) {
    List<Candidate> few = best.subList(0, Math.min(MOST_TIMED, best.size()));
    Stream<Runner> timed =
        Arrays.stream(EXPOSURES).boxed().flatMap(share -> runners(few, share, Kept.COST));
    return race(timed).stream()
        .min(Comparator.comparingDouble(Runner::cost))
        .map(r -> r.clock.exposure())
        .orElse(evidence.likelyExposure());
  }

  /** Shares of the frame interval that cameras use: bright day, room, dim room, all of it. */
  private static final double[] EXPOSURES = {0.2, 0.45, 0.7, 1};

  /** Patterns by which the exposure is told. */
  private static final int MOST_TIMED = 3;

  /**
   * The best program of each pattern, as it is and as a slow camera shows it: which of these it is
   * depends on the exposure. Of equals, the simplest first.
   */
  private static List<Runner> nearest(List<Runner> runners) {
    Comparator<Runner> order =
        Comparator.comparingDouble((Runner r) -> Math.rint(4 * r.cost()))
            .thenComparingInt(r -> r.candidate.automaton().size());
    List<Runner> sorted = runners.stream().sorted(order).toList();
    Map<String, Runner> best = new LinkedHashMap<>();
    for (Runner r : sorted) {
      boolean near = r.cost() <= sorted.get(0).cost() + NEAR || r.recolours(sorted.get(0));
      if (best.size() < MOST_TOLD && near) {
        best.putIfAbsent(r.candidate.pattern().id() + r.candidate.slow(), r);
      }
    }
    return List.copyOf(best.values());
  }

  /** Frame by frame through a few at a time, so that the hopeless are soon out of the way. */
  private List<Runner> race(Stream<Runner> starting) {
    List<Runner> runners = starting.collect(Collectors.toCollection(ArrayList::new));
    for (int from = 0; from < evidence.size(); from += LOOK_EVERY) {
      int first = from;
      double[][] costs = evidence.costs(first, Math.min(evidence.size(), first + LOOK_EVERY));
      runners.parallelStream()
          .forEach(
              r -> {
                for (int i = 0; i < costs.length; i++) {
                  r.accept(first + i, costs[i], evidence);
                }
              });
      if (costs.length == LOOK_EVERY) {
        dropHopeless(runners);
      }
    }
    return runners;
  }

  /**
   * Those that only the colour tells from the best stay: one clip's colours err as a whole, so that
   * frame after frame says the same wrong thing.
   */
  private static void dropHopeless(List<Runner> runners) {
    runners.stream()
        .min(Comparator.comparingDouble(r -> r.aligner.least()))
        .ifPresent(
            best ->
                runners.removeIf(
                    r ->
                        r.aligner.least() > best.aligner.least() + HOPELESS && !r.recolours(best)));
  }

  private Alignment alignment(Runner r) {
    Paths paths = r.aligner.paths();
    int at = r.aligner.best();
    Parts parts =
        Parts.of(
            r.candidate,
            stretch -> paths.passed(at, stretch),
            firstAhead(r, at),
            stretch -> shown(r.candidate, stretch),
            LookAlike.shortestBlink(evidence.frameInterval()));
    double pace = paths.ticks[at] == 0 ? 1 : 1 + (double) paths.slips[at] / paths.ticks[at];
    int end = paths.end[at] < 0 ? evidence.size() : paths.end[at];
    double own = paths.own[at] * evidence.frameInterval();
    return new Alignment(
        r.candidate,
        paths.cost[at],
        paths.mean[at],
        paths.worst[at],
        parts.unseen(),
        parts.passed(),
        parts.imagined(),
        own,
        pace,
        paths.start[at],
        end);
  }

  /**
   * The first stretch that may still be to come when the clip ends, beyond all if none may: a
   * program that runs once, seen from its first light to another, is cut short by the end of the
   * clip and not contradicted by what it does not show.
   */
  private static int firstAhead(Runner r, int at) {
    List<Stretch> stretches = r.candidate.automaton().stretches;
    Paths paths = r.aligner.paths();
    int reached = 0;
    while (at > stretches.get(reached).last()) {
      reached++;
    }
    boolean fromItsStart = !r.candidate.pattern().repeats() && stretches.get(reached).own();
    int lights = 0;
    for (int s = 0; s <= reached; s++) {
      boolean needed = stretches.get(s).needed();
      fromItsStart &= !needed || paths.passed(at, s);
      lights += needed && paths.passed(at, s) ? 1 : 0;
    }
    return fromItsStart && lights > 1 ? reached + 1 : stretches.size();
  }
}
