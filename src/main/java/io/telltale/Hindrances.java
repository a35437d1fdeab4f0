package io.telltale;

import io.telltale.report.Report;
import io.telltale.sample.LedSample;
import java.util.ArrayList;
import java.util.List;

/** What hampers the reading of a clip, told from its numbers. The worst first. */
final class Hindrances {
  /** Below this a 10 Hz blink, the fastest there is, has fewer than two frames a period. */
  private static final double LOW_RATE = 20;

  /** Less than this in seconds holds no two turns of most patterns. */
  private static final double SHORT = 4;

  /** A lit sample counts as overexposed when this share of its pixels has clipped. */
  private static final double CLIPPED = 0.5;

  /** Above this, in units of the LED's own maximum, a sample is lit. */
  private static final double LIT = 0.5;

  /** A sample whose confidence is below this did not see the LED. */
  private static final double SEEN = 0.5;

  /** Share of the samples from which something is worth a word. */
  private static final double NOTABLE = 0.1;

  private Hindrances() {}

  static List<Report.Quality> of(Report.Video video, List<Report.Led> leds, List<String> warnings) {
    List<Report.Quality> found = new ArrayList<>();
    for (String warning : warnings) {
      found.add(
          new Report.Quality("damaged-file", warning, "send the whole file as the camera made it"));
    }
    if (!leds.isEmpty()) {
      addOfLed(found, leds.get(0).trace().samples());
    }
    if (video.fps() > 0 && video.fps() < LOW_RATE) {
      found.add(
          new Report.Quality(
              "low-frame-rate",
              "fast blinks may look slow or steady",
              "film at 30 frames a second or more, in brighter surroundings"));
    }
    if (video.seconds() < SHORT) {
      found.add(
          new Report.Quality(
              "short", "the light may not have shown its whole pattern", "film for 15 seconds"));
    }
    return found;
  }

  private static void addOfLed(List<Report.Quality> found, List<LedSample> samples) {
    long lit = samples.stream().filter(s -> s.brightness() > LIT).count();
    long over = samples.stream().filter(s -> s.brightness() > LIT && s.clipped() > CLIPPED).count();
    long unseen = samples.stream().filter(s -> s.confidence() < SEEN).count();
    if (unseen > NOTABLE * samples.size()) {
      found.add(
          new Report.Quality(
              "led-out-of-view",
              "what the light did in between is not known",
              "keep the LED in the picture, in focus and uncovered"));
    }
    if (lit > 0 && over > lit / 2) {
      found.add(
          new Report.Quality(
              "overexposed", "colour read from the halo", "lock the exposure or step back"));
    }
  }
}
