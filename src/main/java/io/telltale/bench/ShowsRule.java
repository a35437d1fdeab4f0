package io.telltale.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges that something was shown, one after the other, for long enough and in time. */
final class ShowsRule {
  /** Share of the time from which a pass is marginal. */
  private static final double LATE = 0.9;

  private final Expectation.Shows shows;
  private final Window window;
  private final List<List<Sighting>> found = new ArrayList<>();

  ShowsRule(Expectation.Shows shows, Window window) {
    this.shows = shows;
    this.window = window;
    for (Subject subject : shows.subjects()) {
      found.add(window.find(subject, Double.POSITIVE_INFINITY));
    }
  }

  Ruling judge() {
    List<Sighting> sure = chain(true);
    if (sure != null && time(last(sure)) <= shows.within()) {
      return passed(sure).allowing(allowed(last(sure)));
    }
    Ruling ruling = notShown(sure);
    Sighting nearest = sure == null ? any() : last(sure);
    return ruling
        .certain(window.settled(shows.within()))
        .allowing(nearest == null ? "" : allowed(nearest));
  }

  private Ruling passed(List<Sighting> chain) {
    Sighting last = last(chain);
    double time = time(last);
    boolean just =
        chain.stream().anyMatch(it -> it.grade() == Grade.JUST)
            || time > LATE * shows.within()
            || (shows.lasting() > 0
                && !window.cut(last)
                && last.length() < shows.lasting() + 2 * window.frame());
    String seen =
        "Shown from %s to %s: %s."
            .formatted(Words.moment(last.start()), Words.moment(last.end()), last.words());
    String late = time > LATE * shows.within() ? " It took %s.".formatted(Words.time(time)) : "";
    return Ruling.of(shows, Outcome.PASSED, seen + late)
        .at(chain.get(0).start(), last.end())
        .marginal(just);
  }

  private Ruling notShown(@Nullable List<Sighting> late) {
    List<Sighting> maybe = chain(false);
    if (maybe != null && time(last(maybe)) <= shows.within() + window.frame()) {
      return doubtful(maybe);
    }
    Optional<Recording.Stretch> gap = window.unseen(shows.within());
    if (gap.isPresent()) {
      return window.blind(shows, gap.get());
    }
    if (Double.isFinite(shows.within()) && late == null && !window.reaches(shows.within())) {
      return window.tooShort(shows, shows.within());
    }
    if (late != null) {
      double over = time(last(late)) - shows.within();
      String seen = "Shown at %s, %s too late.".formatted(moment(late), Words.time(over));
      return Ruling.of(shows, Outcome.FAILED, seen).at(last(late).start(), last(late).end());
    }
    return missing();
  }

  private Ruling missing() {
    int step = 0;
    while (step < found.size() - 1 && prefix(step + 1) != null) {
      step++;
    }
    String what = ExpectationPrinter.subject(shows.subjects().get(step));
    Sighting nearest = found.get(step).isEmpty() ? null : found.get(step).get(0);
    String seen =
        nearest != null && shows.lasting() > 0 && step == found.size() - 1
            ? "Shown for %s only, from %s: %s."
                .formatted(
                    Words.time(nearest.length()), Words.moment(nearest.start()), nearest.words())
            : "There was no %s; seen: %s.".formatted(what, Rules.shown(window.recording()));
    return Ruling.of(shows, Outcome.FAILED, seen).at(window.origin(), window.end(shows.within()));
  }

  private Ruling doubtful(List<Sighting> chain) {
    Sighting doubt = chain.stream().filter(it -> !it.sure()).findFirst().orElse(last(chain));
    return Ruling.of(shows, Outcome.CANNOT_TELL, doubt(doubt, chain))
        .at(doubt.start(), doubt.end());
  }

  private String doubt(Sighting doubt, List<Sighting> chain) {
    if (doubt.sure() && shows.lasting() > doubt.length()) {
      return "Shown from %s for %s, %s."
          .formatted(
              Words.moment(doubt.start()),
              Words.time(doubt.length()),
              window.cut(doubt)
                  ? "until the recording ended"
                  : "less than the camera resolves too short");
    }
    double over = time(last(chain)) - shows.within();
    return doubt.sure() && over > 0
        ? "Shown at %s, %s too late, which is less than the camera resolves."
            .formatted(moment(chain), Words.time(over))
        : "It may have been shown from %s to %s: %s."
            .formatted(Words.moment(doubt.start()), Words.moment(doubt.end()), doubt.words());
  }

  /** The earliest sightings in order, or null: only sure ones, or also those that may be. */
  private @Nullable List<Sighting> chain(boolean sure) {
    List<Sighting> chain = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      boolean last = i == found.size() - 1;
      double after = chain.isEmpty() ? Double.NEGATIVE_INFINITY : last(chain).start();
      Sighting next =
          found.get(i).stream()
              .filter(it -> it.start() > after && (it.sure() || !sure))
              .filter(it -> !last || longEnough(it, sure))
              .findFirst()
              .orElse(null);
      if (next == null) {
        return null;
      }
      chain.add(next);
    }
    return chain;
  }

  private @Nullable List<Sighting> prefix(int steps) {
    Expectation.Shows part =
        new Expectation.Shows(shows.subjects().subList(0, steps), 0, Double.POSITIVE_INFINITY);
    return new ShowsRule(part, window).chain(true);
  }

  private boolean longEnough(Sighting it, boolean sure) {
    double slack = sure ? 0 : 2 * window.frame();
    return it.length() >= shows.lasting() - slack || (!sure && window.cut(it));
  }

  private @Nullable Sighting any() {
    return found.get(found.size() - 1).stream().findFirst().orElse(null);
  }

  /** Seconds after which all of it had been shown. */
  private double time(Sighting last) {
    return last.start() - window.origin() + shows.lasting();
  }

  private String moment(List<Sighting> chain) {
    return Words.moment(last(chain).start() - window.origin());
  }

  private static Sighting last(List<Sighting> chain) {
    return chain.get(chain.size() - 1);
  }

  /** What was allowed of the times that were asked for. */
  private String allowed(Sighting last) {
    List<String> words = new ArrayList<>();
    Subject subject = shows.subjects().get(shows.subjects().size() - 1);
    ProgramSpotter.allowed(subject, window.recording(), last).ifPresent(words::add);
    if (Double.isFinite(shows.within()) || shows.lasting() > 0) {
      words.add("moments are seen to ±%s".formatted(Words.time(window.frame())));
    }
    return String.join("; ", words);
  }
}
