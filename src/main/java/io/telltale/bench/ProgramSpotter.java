package io.telltale.bench;

import io.telltale.pattern.Episode;
import io.telltale.pattern.Episodes;
import io.telltale.pattern.Light;
import io.telltale.pattern.Pattern;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Phase;
import io.telltale.report.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a light program: a single step among the phases, by what was measured of them; several as a
 * pattern of its own.
 */
final class ProgramSpotter {
  private final Subject.Program subject;
  private final Recording recording;

  ProgramSpotter(Subject.Program subject, Recording recording) {
    this.subject = subject;
    this.recording = recording;
  }

  List<Sighting> find() {
    return subject.light() instanceof Light.Step step ? step(step) : sequence();
  }

  private List<Sighting> step(Light.Step step) {
    StepFit fit = new StepFit(step, subject.tolerance(), recording.frame());
    List<Sighting> found = new ArrayList<>();
    for (Phase phase : recording.phases()) {
      Grade grade = fit.grade(phase, recording.whole(phase));
      if (fit.tooFast() && phase.colour() != null) {
        grade = Grade.UNDECIDED; // too slow a camera shows any rhythm, or none
      }
      if (grade != Grade.NOT) {
        String how = ReportWords.how(phase);
        String words = ReportWords.what(phase) + (how.isEmpty() ? "" : " (" + how + ")");
        found.add(new Sighting(phase.start(), phase.end(), grade, phase.count(), words));
      }
    }
    return found;
  }

  /** What is allowed of the times of a single step, as measured at a sighting. */
  static Optional<String> allowed(Subject subject, Recording recording, Sighting at) {
    if (!(subject instanceof Subject.Program program)
        || !(program.light() instanceof Light.Step step)) {
      return Optional.empty();
    }
    StepFit fit = new StepFit(step, program.tolerance(), recording.frame());
    return recording.phases().stream()
        .filter(it -> it.start() >= at.start() && it.kind() == step.kind())
        .findFirst()
        .map(fit::allowed)
        .filter(it -> !it.isEmpty());
  }

  private List<Sighting> sequence() {
    List<String> same =
        recording.catalogue().patterns().stream()
            .filter(it -> it.lights().contains(subject.light()))
            .map(Pattern::id)
            .toList();
    if (!same.isEmpty()) {
      return new PatternSpotter(new Subject.Named(same.get(0), same), recording).find();
    }
    List<Sighting> found = new ArrayList<>();
    for (Episode episode :
        Episodes.of(Programs.alone(subject.light()), recording.led().trace(), recording.phases())) {
      Verdict verdict = episode.finding().verdict();
      if (verdict == Verdict.RECOGNISED || verdict == Verdict.INSUFFICIENT) {
        Grade grade = verdict == Verdict.RECOGNISED ? Grade.CLEAR : Grade.UNDECIDED;
        String words = "the light of " + ExpectationPrinter.subject(subject);
        found.add(new Sighting(episode.start(), episode.end(), grade, 0, words));
      }
    }
    return found;
  }
}
