package io.telltale.bench;

import java.util.List;
import java.util.Optional;

/** Judges that something was not shown once. */
final class NeverRule {
  private NeverRule() {}

  static Ruling judge(Expectation.Never never, Window window) {
    List<Sighting> found = window.find(never.subject(), never.lasting());
    Optional<Sighting> shown = found.stream().filter(Sighting::sure).findFirst();
    if (shown.isPresent()) {
      return at(never, Outcome.FAILED, "It was shown", shown.get());
    }
    return open(never, window, found).certain(window.settled(never.lasting()));
  }

  private static Ruling open(Expectation.Never never, Window window, List<Sighting> maybe) {
    if (!maybe.isEmpty()) {
      return at(never, Outcome.CANNOT_TELL, "It may have been shown", maybe.get(0));
    }
    Optional<Recording.Stretch> gap = window.unseen(never.lasting());
    if (gap.isPresent()) {
      return window.blind(never, gap.get());
    }
    if (Double.isFinite(never.lasting()) && !window.reaches(never.lasting())) {
      return window.tooShort(never, never.lasting());
    }
    double seconds = Math.min(window.length(), never.lasting());
    return Ruling.of(
            never,
            Outcome.PASSED,
            "It was not shown in the %s that were seen.".formatted(Words.time(seconds)))
        .at(window.origin(), window.origin() + seconds)
        .allowing("a flash shorter than %s may go unseen".formatted(Words.time(window.frame())));
  }

  private static Ruling at(
      Expectation.Never never, Outcome outcome, String what, Sighting sighting) {
    String seen =
        "%s from %s to %s: %s."
            .formatted(
                what,
                Words.moment(sighting.start()),
                Words.moment(sighting.end()),
                sighting.words());
    return Ruling.of(never, outcome, seen).at(sighting.start(), sighting.end());
  }
}
