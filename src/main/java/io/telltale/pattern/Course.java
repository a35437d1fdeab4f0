package io.telltale.pattern;

import io.telltale.pattern.Finding.Entry;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What several patterns, one after the other, say of a whole clip. Stateless and thread-safe. */
final class Course {
  /** Seconds below which a pattern between two others may as well be the change between them. */
  private static final double LEAST_SECONDS = 1;

  /** Phases with a rhythm that a clip of several patterns has at least. */
  private static final int LEAST_RHYTHMS = 2;

  private Course() {}

  /** Whether it is worth looking for several patterns: only rhythms tell them from chance. */
  static boolean likely(List<Phase> phases) {
    return phases.stream().filter(Course::rhythmic).count() >= LEAST_RHYTHMS;
  }

  private static boolean rhythmic(Phase phase) {
    return phase.end() - phase.start() >= LEAST_SECONDS
        && (phase.kind() == Kind.BREATHE || (phase.kind() == Kind.BLINK && !phase.irregular()));
  }

  /**
   * The finding for the whole clip.
   *
   * @param whole what was found of the clip as one pattern
   * @return {@code whole} with what is known on its time line, or what the clip ends in where all
   *     of it is known: for certain, or as one of few
   */
  static Finding of(List<Episode> episodes, Finding whole) {
    List<Entry> timeline =
        episodes.stream()
            .filter(Episode::recognised)
            .flatMap(e -> e.pattern().map(p -> new Entry(p.id(), e.start(), e.end())).stream())
            .toList();
    if (episodes.size() < LEAST_RHYTHMS
        || !episodes.stream().allMatch(Course::known)
        || pauses(episodes) > MOST_PAUSES) {
      return new Finding(whole.verdict(), whole.matches(), timeline, whole.reason());
    }
    Finding last = episodes.get(episodes.size() - 1).finding();
    if (last.verdict() == Verdict.AMBIGUOUS) {
      String reason = told(episodes) + " " + last.reason();
      return new Finding(Verdict.AMBIGUOUS, last.matches(), timeline, reason);
    }
    double confidence =
        episodes.stream()
            .filter(Episode::recognised)
            .mapToDouble(e -> e.finding().matches().get(0).confidence())
            .min()
            .orElse(0);
    return new Finding(
        Verdict.RECOGNISED,
        List.of(new Match(last.matches().get(0).pattern(), confidence)),
        timeline,
        told(episodes),
        episodes.stream().allMatch(e -> e.finding().close()));
  }

  /** Whether it is one pattern, or one of few, and long enough not to be one by chance. */
  private static boolean known(Episode episode) {
    return (episode.recognised() || episode.finding().verdict() == Verdict.AMBIGUOUS)
        && episode.end() - episode.start() >= LEAST_SECONDS
        && episode.finding().matches().stream()
            .noneMatch(m -> Lights.anyColour(m.pattern().light()));
  }

  /** How often it was dark for as long as a pattern. */
  private static long pauses(List<Episode> episodes) {
    return episodes.stream()
        .flatMap(e -> e.pattern().stream())
        .filter(p -> Lights.steps(p.light()).allMatch(step -> step.lamp() == null))
        .count();
  }

  /** Between two patterns a device may go dark once; if it does again, that is a rhythm. */
  private static final int MOST_PAUSES = 1;

  private static String told(List<Episode> episodes) {
    String names =
        episodes.stream()
            .map(
                e ->
                    String.format(
                        Locale.ROOT, "%s until %.1f s", either(e.finding().matches()), e.end()))
            .collect(Collectors.joining(", then "));
    return "The light showed several patterns, one after the other: " + names + ".";
  }

  private static String either(List<Match> matches) {
    return matches.stream()
        .map(m -> "“" + m.pattern().name() + "”")
        .collect(Collectors.joining(" or "));
  }
}
