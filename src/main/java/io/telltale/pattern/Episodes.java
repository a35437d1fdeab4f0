package io.telltale.pattern;

import io.telltale.phase.LightSignal;
import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells what a light meant one thing after the other. Stateless and thread-safe. */
public final class Episodes {
  /** Seconds between the moments at which something else may begin, beside the phases' own. */
  private static final double CUT_EVERY = 0.5;

  private final Matcher matcher;
  private final LedTrace trace;
  private final LightSignal signal;

  private Episodes(Matcher matcher, LedTrace trace) {
    this.matcher = matcher;
    this.trace = trace;
    this.signal = new LightSignal(trace);
  }

  /**
   * Cuts a recording into the patterns that it shows.
   *
   * @param catalogue of the patterns
   * @param trace the samples of one LED
   * @param phases the same light cut into phases
   * @return in order of time, without gaps; empty for a trace in which the light was never measured
   */
  public static List<Episode> of(Catalogue catalogue, LedTrace trace, List<Phase> phases) {
    Matcher matcher = Matcher.of(catalogue);
    return of(matcher, trace, phases, matcher.matchOne(trace, phases));
  }

  /** The same where it is known what the whole means as one pattern. */
  static List<Episode> of(Matcher matcher, LedTrace trace, List<Phase> phases, Finding whole) {
    Episodes episodes = new Episodes(matcher, trace);
    return episodes.signal.size() == 0 ? List.of() : episodes.told(phases, whole);
  }

  /** What explains the whole is believed before any chain of parts that explain it as well. */
  private List<Episode> told(List<Phase> phases, Finding whole) {
    if (whole.verdict() != Verdict.RECOGNISED) {
      return told(matcher.chain(new Evidence(signal)), phases);
    }
    Pattern pattern = whole.matches().get(0).pattern();
    return matcher.leadsOn(pattern) || whole.timeline().size() > 1
        ? told(matcher.chain(new Evidence(signal), pattern), phases)
        : alone(whole);
  }

  /** One pattern, and the darkness before and after it where it is no change of a moment. */
  private List<Episode> alone(Finding whole) {
    Finding.Entry shown = whole.timeline().get(0);
    double from = signal.time(0);
    double start = shown.start() - from < PASSING ? from : shown.start();
    double end = signal.end() - shown.end() < PASSING ? signal.end() : shown.end();
    List<Episode> told = new ArrayList<>();
    if (start > from) {
      told.add(new Episode(from, start, Judge.dark()));
    }
    told.add(new Episode(start, end, whole));
    if (end < signal.end()) {
      told.add(new Episode(end, signal.end(), Judge.dark()));
    }
    return told;
  }

  private List<Episode> told(Chain chain, List<Phase> phases) {
    List<Chain.Link> links = chain.links(cuts(phases));
    List<Episode> told = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Chain.Link link = links.get(i);
      Episode stage = stage(link, course(links, i));
      add(told, stage == null ? episode(signal.time(link.from()), end(link)) : stage);
    }
    return List.copyOf(told);
  }

  /** When what usually follows, one after the other, ends. */
  private double course(List<Chain.Link> links, int first) {
    int last = first;
    while (last + 1 < links.size() && follows(links.get(last + 1), links.get(last))) {
      last++;
    }
    return end(links.get(last));
  }

  private boolean follows(Chain.Link later, Chain.Link earlier) {
    return later.pattern() != null
        && earlier.pattern() != null
        && matcher.follows(later.pattern(), earlier.pattern());
  }

  private double end(Chain.Link link) {
    return link.to() < signal.size() ? signal.time(link.to()) : signal.end();
  }

  /** The first part of a program that leads on to another pattern is told by its whole course. */
  private @Nullable Episode stage(Chain.Link link, double endOfCourse) {
    Pattern pattern = link.pattern();
    if (pattern == null || !matcher.leadsOn(pattern)) {
      return null;
    }
    Episode course = episode(signal.time(link.from()), endOfCourse);
    boolean confirmed = course.pattern().filter(pattern::equals).isPresent();
    return confirmed ? new Episode(course.start(), end(link), course.finding()) : null;
  }

  /** Frames at which something else may begin. */
  private Set<Integer> cuts(List<Phase> phases) {
    Set<Integer> cuts = new TreeSet<>();
    int phase = 0;
    double last = signal.time(0);
    for (int i = 1; i < signal.size(); i++) {
      boolean begins = false;
      while (phase < phases.size() && phases.get(phase).start() <= signal.time(i)) {
        begins = true;
        phase++;
      }
      if (begins || signal.time(i) - last >= CUT_EVERY) {
        cuts.add(i);
        last = signal.time(i);
      }
    }
    return cuts;
  }

  /** Seconds below which a light that means nothing is the change between two that do. */
  private static final double PASSING = 0.6;

  /** One that means the same as the one before goes on with it. */
  private void add(List<Episode> told, Episode episode) {
    if (!told.isEmpty()) {
      Episode before = told.get(told.size() - 1);
      if (episode.end() - episode.start() < PASSING && episode.pattern().isEmpty()) {
        told.set(told.size() - 1, new Episode(before.start(), episode.end(), before.finding()));
        return;
      }
      boolean stage = before.pattern().filter(matcher::leadsOn).isPresent();
      if (!stage && before.pattern().equals(episode.pattern())) {
        told.set(told.size() - 1, episode(before.start(), episode.end()));
        return;
      }
      Episode both = stage ? null : both(before, episode);
      if (both != null) {
        told.set(told.size() - 1, both);
        return;
      }
    }
    told.add(episode);
  }

  /**
   * What is known of one of two stretches and not of the other, where it explains both together: a
   * stretch that is too short to be told by itself is none that speaks against its neighbour.
   */
  private @Nullable Episode both(Episode before, Episode after) {
    boolean one = before.recognised();
    if (one == after.recognised()) {
      return null;
    }
    Episode both = episode(before.start(), after.end());
    boolean same = both.pattern().equals(one ? before.pattern() : after.pattern());
    return both.recognised() && same ? both : null;
  }

  private Episode episode(double start, double end) {
    List<LedSample> samples =
        trace.samples().stream().filter(s -> s.time() >= start && s.time() < end).toList();
    LedTrace part = new LedTrace(trace.region(), samples, trace.prominence());
    return new Episode(start, end, matcher.matchOne(part, Segmenter.segment(part)));
  }
}
