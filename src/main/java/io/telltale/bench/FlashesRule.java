package io.telltale.bench;

import java.util.List;
import java.util.Optional;

/** Judges how many flashes or breaths follow each other without a break. */
final class FlashesRule {
  /** Frames a flash and the dark after it need to be counted: two by Nyquist, and a tenth. */
  private static final double FRAMES_A_FLASH = 2.2;

  private FlashesRule() {}

  static Ruling judge(Expectation.Flashes flashes, Window window) {
    List<Sighting> runs = window.find(flashes.tint(), Double.POSITIVE_INFINITY);
    Optional<Sighting> wrong =
        runs.stream().filter(it -> verdict(it, flashes, window) == Outcome.FAILED).findFirst();
    if (wrong.isPresent()) {
      return at(flashes, Outcome.FAILED, wrong.get(), "");
    }
    boolean settled = window.settled(Double.POSITIVE_INFINITY);
    Optional<Sighting> doubt =
        runs.stream().filter(it -> verdict(it, flashes, window) == Outcome.CANNOT_TELL).findFirst();
    Optional<Sighting> right =
        runs.stream().filter(it -> verdict(it, flashes, window) == Outcome.PASSED).findFirst();
    if (doubt.isPresent() && (right.isEmpty() || inside(doubt.get(), window))) {
      return at(flashes, Outcome.CANNOT_TELL, doubt.get(), why(doubt.get(), window))
          .certain(settled);
    }
    if (right.isPresent()) {
      return at(flashes, Outcome.PASSED, right.get(), "").certain(settled);
    }
    return none(flashes, window).certain(settled);
  }

  private static Ruling none(Expectation.Flashes flashes, Window window) {
    Optional<Recording.Stretch> gap = window.unseen(Double.POSITIVE_INFINITY);
    if (gap.isPresent()) {
      return window.blind(flashes, gap.get());
    }
    Subject.Tint lit = new Subject.Tint(flashes.tint().colour(), flashes.tint().dim(), null);
    Optional<LooseFlashes> loose =
        LooseFlashes.of(window.find(lit, Double.POSITIVE_INFINITY)).stream()
            .filter(it -> it.least() > 0 && it.mayBe(flashes.bound(), flashes.count()))
            .findFirst();
    if (loose.isPresent()) {
      return loose(flashes, loose.get());
    }
    boolean right = flashes.bound().holds(0, flashes.count());
    return Ruling.of(
            flashes,
            right ? Outcome.PASSED : Outcome.FAILED,
            "There was none; seen: " + Rules.shown(window.recording()) + ".")
        .at(window.origin(), window.end(Double.POSITIVE_INFINITY));
  }

  private static Ruling loose(Expectation.Flashes flashes, LooseFlashes row) {
    String seen =
        "%d or more were seen from %s to %s, but not read as one rhythm."
            .formatted(row.least(), Words.moment(row.start()), Words.moment(row.end()));
    return Ruling.of(flashes, Outcome.CANNOT_TELL, seen).at(row.start(), row.end());
  }

  private static Outcome verdict(Sighting run, Expectation.Flashes flashes, Window window) {
    if (!run.sure() || tooFast(run, window)) {
      return Outcome.CANNOT_TELL;
    }
    boolean holds = flashes.bound().holds(run.count(), flashes.count());
    if (inside(run, window)) {
      return holds ? Outcome.PASSED : Outcome.FAILED;
    }
    if (run.count() > flashes.count()) { // there can only have been more
      return holds ? Outcome.PASSED : Outcome.FAILED;
    }
    return Outcome.CANNOT_TELL;
  }

  private static boolean tooFast(Sighting run, Window window) {
    return run.length() < FRAMES_A_FLASH * window.frame() * run.count();
  }

  /** Why a run does not settle it; where it is not sure itself, its own words say so. */
  private static String why(Sighting run, Window window) {
    if (!inside(run, window)) {
      return ", which may not be all of them";
    }
    return tooFast(run, window) ? ", too fast for the camera to count" : "";
  }

  private static boolean inside(Sighting run, Window window) {
    return run.start() > window.recording().start() + window.frame() && !window.cut(run);
  }

  private static Ruling at(
      Expectation.Flashes flashes, Outcome outcome, Sighting run, String aside) {
    String seen =
        "%d in a row from %s to %s: %s%s."
            .formatted(
                run.count(),
                Words.moment(run.start()),
                Words.moment(run.end()),
                run.words(),
                aside);
    return Ruling.of(flashes, outcome, seen).at(run.start(), run.end());
  }
}
