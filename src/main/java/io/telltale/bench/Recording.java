package io.telltale.bench;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Episode;
import io.telltale.pattern.Episodes;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.report.Report;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of one LED's light so far. It grows while a camera films; a file is known as a
 * whole. A value, safe to share between threads.
 *
 * @param led its samples and phases, and what all of it means
 * @param episodes the patterns that it showed, one after the other
 * @param catalogue in which the patterns are
 * @param origin presentation time in seconds from which the times of expectations count
 * @param ended whether nothing more will come
 */
public record Recording(
    Report.Led led, List<Episode> episodes, Catalogue catalogue, double origin, boolean ended) {
  /**
   * Seconds between two frames from which the light was out of sight: the shortest pattern of its
   * own, a flash of a tenth of a second at 5 Hz, fits in between.
   */
  static final double GAP = 0.25;

  /** A sample whose confidence is below this did not see the LED. */
  private static final double SEEN = 0.5;

  /** Frames a second where there are too few frames to say: the usual camera. */
  private static final double USUAL_FPS = 30;

  public Recording {
    episodes = List.copyOf(episodes);
  }

  /** All that an LED at a known place did; times count from its first frame. */
  static Recording whole(LedTrace trace, Catalogue catalogue) {
    return of(
        trace, catalogue, trace.samples().isEmpty() ? 0 : trace.samples().get(0).time(), true);
  }

  /**
   * What an LED at a known place did.
   *
   * @param origin presentation time in seconds from which the times of expectations count
   * @param ended whether nothing more will come
   */
  static Recording of(LedTrace trace, Catalogue catalogue, double origin, boolean ended) {
    List<Phase> phases = Segmenter.segment(trace);
    List<Episode> episodes = Episodes.of(catalogue, trace, phases);
    Finding finding =
        episodes.isEmpty()
            ? new Finding(Verdict.INSUFFICIENT, List.of(), List.of(), "")
            : told(episodes);
    return new Recording(
        new Report.Led(trace, phases, finding), episodes, catalogue, origin, ended);
  }

  /** What it ends in, with all that it showed on the time line. */
  private static Finding told(List<Episode> episodes) {
    List<Finding.Entry> timeline =
        episodes.stream()
            .flatMap(
                it ->
                    it.pattern().stream()
                        .map(shown -> new Finding.Entry(shown.id(), it.start(), it.end())))
            .toList();
    Finding last = episodes.get(episodes.size() - 1).finding();
    return new Finding(last.verdict(), last.matches(), timeline, last.reason(), last.close());
  }

  /** A whole recording of an LED; times count from its first frame. */
  public static Recording whole(Report.Led led, Catalogue catalogue) {
    List<LedSample> samples = led.trace().samples();
    double origin = samples.isEmpty() ? 0 : samples.get(0).time();
    return new Recording(
        led, Episodes.of(catalogue, led.trace(), led.phases()), catalogue, origin, true);
  }

  /** The same with the times of expectations counted from another moment. */
  Recording since(double moment) {
    return new Recording(led, episodes, catalogue, moment, ended);
  }

  /** A stretch of time in seconds. */
  record Stretch(double start, double end) {}

  List<Phase> phases() {
    return led.phases();
  }

  private List<LedSample> samples() {
    return led.trace().samples();
  }

  /** Presentation time of the first frame in seconds; 0 where there is none. */
  double start() {
    return samples().isEmpty() ? 0 : samples().get(0).time();
  }

  /** When the last frame ends, in seconds. */
  double end() {
    return samples().isEmpty() ? 0 : samples().get(samples().size() - 1).time() + frame();
  }

  /** The usual time from frame to frame in seconds. */
  double frame() {
    List<LedSample> all = samples();
    if (all.size() < 2) {
      return 1 / USUAL_FPS;
    }
    double[] intervals = new double[all.size() - 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = all.get(i + 1).time() - all.get(i).time();
    }
    Arrays.sort(intervals);
    double median = intervals[intervals.length / 2];
    return median > 0 ? median : 1 / USUAL_FPS;
  }

  /** Whether neither end of a phase is cut off by the recording. */
  boolean whole(Phase phase) {
    return phase.start() > start() + frame() / 2 && phase.end() < end() - frame() * 3 / 2;
  }

  /** Stretches in which the light was not seen: frames are missing, or the LED was out of view. */
  List<Stretch> unseen() {
    List<Stretch> gaps = new ArrayList<>();
    double longest = Math.max(GAP, 3 * frame());
    double seen = start();
    for (LedSample sample : samples()) {
      if (sample.confidence() >= SEEN) {
        if (sample.time() - seen > longest) {
          gaps.add(new Stretch(seen, sample.time()));
        }
        seen = sample.time();
      }
    }
    if (end() - frame() - seen > longest) {
      gaps.add(new Stretch(seen, end()));
    }
    return gaps;
  }
}
