package io.telltale.led;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses, of all lights followed, those that look like LEDs, the most prominent first. */
final class LedChoice {
  /** Linear light below which a change is noise, compression or a shadow. */
  private static final double LEAST = 0.012;

  /**
   * Odds below which nothing is an LED: of the parts of a dead board filmed in poor light none
   * passes 0.23, of the dimmest LEDs none falls below 0.33.
   */
  private static final double LEAST_ODDS = 0.27;

  /** A light is told only if its odds are this much of those of the best one. */
  private static final double LEAST_BESIDE_BEST = 0.002;

  /** LEDs told at most. */
  private static final int MOST = 6;

  private LedChoice() {}

  /** A light followed, and how much it looks like an LED. */
  private record Candidate(Track track, RingSeries series, LedScore score) {}

  /**
   * A light that is an LED.
   *
   * @param series its rings, as measured at one and the same exposure
   * @param prominence its odds of being the status LED as a share of those of all lights
   */
  record Chosen(Track track, RingSeries series, double prominence) {}

  static List<Chosen> of(List<Track> tracks) {
    List<Candidate> ranked = ranked(tracks);
    double all = ranked.stream().mapToDouble(c -> c.score.odds()).sum();
    return chosen(ranked).stream()
        .map(c -> new Chosen(c.track, c.series, c.score.odds() / all))
        .toList();
  }

  /** Those that are lit at all, the most likely status LED first. */
  private static List<Candidate> ranked(List<Track> tracks) {
    SceneGain gain = SceneGain.of(tracks);
    return tracks.parallelStream()
        .map(track -> candidate(track, gain))
        .filter(c -> c.score.lit() > LEAST && c.score.odds() > LEAST_ODDS)
        .sorted(Comparator.comparingDouble((Candidate c) -> -c.score.odds()))
        .toList();
  }

  private static Candidate candidate(Track track, SceneGain gain) {
    RingSeries series = new RingSeries(track.measured(), gain);
    return new Candidate(track, series, LedScore.of(series, track.radius(), gain.frames()));
  }

  private static List<Candidate> chosen(List<Candidate> ranked) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate c : ranked) {
      boolean enough =
          kept.isEmpty() || c.score.odds() > LEAST_BESIDE_BEST * kept.get(0).score.odds();
      Optional<Candidate> same = kept.stream().filter(k -> same(k, c)).findFirst();
      if (same.isPresent() && lights(c, same.get())) {
        kept.set(kept.indexOf(same.get()), c);
      } else if (enough && kept.size() < MOST && same.isEmpty()) {
        kept.add(c);
      }
    }
    return kept;
  }

  /** Whether one is the source of the light that the other, larger one throws back. */
  private static boolean lights(Candidate source, Candidate other) {
    return source.track.radius() < SOURCE_SIZE * other.track.radius()
        && SameLight.within(source.track, other.track, SOURCE_REACH)
        && source.series.clipped(0) > other.series.clipped(0) + SOURCE_CLIPS
        && source.score.odds() > SOURCE_ODDS * other.score.odds();
  }

  /** Size of a source beside what it lights, as a share. */
  private static final double SOURCE_SIZE = 0.5;

  /** Distance of a source from the middle of what it lights, in radii of that. */
  private static final double SOURCE_REACH = 2;

  /** Share of its core by which more of a source clips. */
  private static final double SOURCE_CLIPS = 0.2;

  /** Odds of a source beside what it lights: less than that is a speck that glitters in it. */
  private static final double SOURCE_ODDS = 0.2;

  /** Whether there is one light only: the one kept, or its source. */
  private static boolean same(Candidate kept, Candidate c) {
    return lights(c, kept) || SameLight.of(kept.track, kept.series, c.track, c.series);
  }
}
