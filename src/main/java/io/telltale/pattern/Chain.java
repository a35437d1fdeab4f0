package io.telltale.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a clip into patterns that follow one another: of all ways to do so, the one that costs least
 * (token passing through the automata of all patterns at once, as words are found in speech; Young,
 * Russell and Thornton 1989). Not thread-safe.
 */
final class Chain {
  /**
   * Cost in nats of another pattern's beginning: which one, and when. A second that fits a pattern
   * half as well as another does not pay for it.
   */
  private static final double CHANGE = 12;

  /** Cost in nats where it is the one that usually follows: as little as within a program. */
  private static final double USUAL = 2;

  /** Cost in nats of a frame that no pattern explains: a little more than of one explained. */
  private static final double FOREIGN = 0.8;

  private final Evidence evidence;
  private final FilmClock clock;
  private final Stages stages;
  private final List<Runner> runners;
  private Mark foreign = new Mark(0, CHANGE, null);

  /** A chain of programs over a clip. */
  Chain(Evidence evidence, List<Candidate> candidates, Stages stages) {
    this.evidence = evidence;
    this.clock = new FilmClock(evidence, evidence.likelyExposure());
    this.stages = stages;
    this.runners = candidates.stream().map(Runner::of).toList();
  }

  /**
   * Frames {@code from} (inclusive) to {@code to} (exclusive) that one pattern explains.
   *
   * @param pattern which; null where none does
   */
  record Link(int from, int to, @Nullable Pattern pattern) {}

  /** The best path up to a frame, into what is shown there since another frame. */
  private record Mark(int since, double cost, @Nullable Pattern pattern) {
    Mark or(Mark other, double more) {
      return other.cost + more < cost ? other.costing(more) : this;
    }

    Mark costing(double more) {
      return new Mark(since, cost + more, pattern);
    }
  }

  private record Runner(Candidate candidate, Aligner aligner) {
    static Runner of(Candidate candidate) {
      return new Runner(candidate, new Aligner(candidate.automaton(), Paths.Kept.SINCE));
    }

    Pattern pattern() {
      return candidate.pattern();
    }

    Mark mark() {
      Paths paths = aligner.paths();
      int at = aligner.best();
      double unseen = Alignment.UNSEEN * candidate.automaton().unseen(paths.seen[at]);
      double rare = paths.since[at] == 0 ? -Math.log(pattern().prior()) : 0;
      return new Mark(paths.since[at], paths.cost[at] + unseen + rare, pattern());
    }
  }

  /**
   * The links in order of time, without gaps.
   *
   * @param cuts frames at which something else may begin
   */
  List<Link> links(Set<Integer> cuts) {
    Map<Integer, Map<String, Mark>> entered = new HashMap<>();
    for (int frame = 0; frame < evidence.size(); frame++) {
      if (frame > 0 && cuts.contains(frame)) {
        entered.put(frame, change(frame));
      }
      double[] costs = evidence.costs(frame);
      for (Runner r : runners) {
        r.aligner.accept(clock.ticks(frame), clock.open(frame), costs, evidence.weight(), 0);
      }
      foreign = foreign.costing(FOREIGN * evidence.weight());
    }
    return backwards(best(marks()), entered);
  }

  /** Lets every pattern begin here; tells what each would follow, none = "". */
  private Map<String, Mark> change(int frame) {
    Map<String, Mark> marks = marks();
    Mark best = best(marks);
    Map<String, Mark> followed = new HashMap<>(Map.of(NONE, best));
    for (Runner r : runners) {
      Mark last = best.costing(CHANGE);
      for (String id : stages.before(r.pattern())) {
        Mark usual = marks.get(id);
        last = usual == null ? last : last.or(usual, USUAL);
      }
      followed.put(r.pattern().id(), last);
      r.aligner.enter(last.cost - Math.log(r.pattern().prior()));
    }
    foreign = foreign.or(new Mark(frame, best.cost, null), CHANGE);
    return followed;
  }

  private static final String NONE = "";

  /** The best path into each pattern, by its id. */
  private Map<String, Mark> marks() {
    Map<String, Mark> marks = new HashMap<>(Map.of(NONE, foreign));
    for (Runner r : runners) {
      marks.merge(r.pattern().id(), r.mark(), (a, b) -> a.or(b, 0));
    }
    return marks;
  }

  private static Mark best(Map<String, Mark> marks) {
    return Collections.min(marks.values(), (a, b) -> Double.compare(a.cost, b.cost));
  }

  private List<Link> backwards(Mark last, Map<Integer, Map<String, Mark>> entered) {
    List<Link> links = new ArrayList<>();
    int end = evidence.size();
    for (Mark mark = last; ; ) {
      links.add(new Link(mark.since, end, mark.pattern));
      if (mark.since == 0) {
        Collections.reverse(links);
        return links;
      }
      end = mark.since;
      Map<String, Mark> there = entered.getOrDefault(end, Map.of());
      mark = there.getOrDefault(mark.pattern == null ? NONE : mark.pattern.id(), last);
    }
  }
}
