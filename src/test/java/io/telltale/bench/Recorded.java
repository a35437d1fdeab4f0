package io.telltale.bench;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Episode;
import io.telltale.pattern.Episodes;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.report.Report;
import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedTrace;
import java.util.List;

/** Recordings of lights as an ideal camera measures them. */
final class Recorded {
  private Recorded() {}

  static Recording of(String notation, double seconds) {
    return of(FilmedLight.of(notation).lasting(seconds).once());
  }

  static Recording of(FilmedLight light) {
    return of(light.trace());
  }

  static Recording of(LedTrace trace) {
    Catalogue catalogue = Catalogue.standard();
    List<Phase> phases = Segmenter.segment(trace);
    List<Episode> episodes = Episodes.of(catalogue, trace, phases);
    Finding finding =
        episodes.isEmpty()
            ? new Finding(Verdict.NO_LED, List.of(), List.of(), "")
            : episodes.get(0).finding();
    double origin = trace.samples().isEmpty() ? 0 : trace.samples().get(0).time();
    Report.Led led = new Report.Led(trace, phases, finding);
    return new Recording(led, episodes, catalogue, origin, true);
  }

  /** The same, with more to come. */
  static Recording growing(Recording it) {
    return new Recording(it.led(), it.episodes(), it.catalogue(), it.origin(), false);
  }

  static Ruling judged(String expectation, Recording recording) {
    return Rules.judge(Expectation.parse(expectation, Catalogue.standard()).get(0), recording);
  }
}
