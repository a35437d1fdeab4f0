package io.telltale.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of a recording that expectations look at: from its origin on. */
record Window(Recording recording) {
  /**
   * Seconds after a moment until which what was shown at it may still be recognised: a breath after
   * 1.25 of its 4 s, and one second for whatever is slow.
   */
  static final double SETTLES = 6;

  boolean empty() {
    return recording.led().trace().samples().isEmpty();
  }

  double origin() {
    return recording.origin();
  }

  /** Seconds from the origin to where the recording ends so far. */
  double length() {
    return Math.max(0, recording.end() - origin());
  }

  /** Presentation time of so many seconds after the origin, or of where the recording ends. */
  double end(double seconds) {
    return Math.max(origin(), Math.min(recording.end(), origin() + seconds));
  }

  double frame() {
    return recording.frame();
  }

  /** Whether the recording goes so many seconds from the origin. */
  boolean reaches(double seconds) {
    return length() >= seconds - frame();
  }

  /** Whether nothing that comes later can tell more of what was shown within so many seconds. */
  boolean settled(double seconds) {
    return recording.ended() || reaches(seconds + SETTLES);
  }

  /** What was shown of a subject from the origin until so many seconds after it. */
  List<Sighting> find(Subject subject, double seconds) {
    List<Sighting> inside = new ArrayList<>();
    for (Sighting each : Spotter.find(subject, recording)) {
      if (each.end() > origin() && each.start() < origin() + seconds) {
        double start = Math.max(origin(), each.start());
        inside.add(
            new Sighting(
                start, Math.max(start, each.end()), each.grade(), each.count(), each.words()));
      }
    }
    return inside;
  }

  /** Whether what was shown may have gone on where the recording ends. */
  boolean cut(Sighting sighting) {
    return sighting.end() >= recording.end() - 2 * frame();
  }

  /** The first stretch until so many seconds in which the light was not seen. */
  Optional<Recording.Stretch> unseen(double seconds) {
    return recording.unseen().stream()
        .filter(it -> it.end() > origin() && it.start() < origin() + seconds)
        .findFirst();
  }

  /** What to say of a stretch that was not seen. */
  Ruling blind(Expectation expectation, Recording.Stretch gap) {
    return Ruling.of(
            expectation,
            Outcome.CANNOT_TELL,
            "The light was out of sight from %s to %s."
                .formatted(Words.moment(gap.start()), Words.moment(gap.end())))
        .at(gap.start(), gap.end());
  }

  /** What to say where the recording is shorter than what was asked for. */
  Ruling tooShort(Expectation expectation, double seconds) {
    return Ruling.of(
            expectation,
            Outcome.CANNOT_TELL,
            "The recording is %s long, but %s were asked for."
                .formatted(Words.time(length()), Words.time(seconds)))
        .at(recording.start(), recording.end());
  }
}
