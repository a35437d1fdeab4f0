package io.telltale.bench;

import io.telltale.pattern.Episode;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Light;
import io.telltale.pattern.Light.Step;
import io.telltale.pattern.Lights;
import io.telltale.pattern.Match;
import io.telltale.pattern.Pattern;
import io.telltale.phase.Colour;
import io.telltale.phase.Phase;
import io.telltale.report.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds patterns of the catalogue among the episodes. Only what was recognised counts as shown;
 * what is ambiguous, or was not read well enough, counts as maybe where it matters.
 */
final class PatternSpotter {
  private final Subject.Named subject;
  private final Recording recording;

  PatternSpotter(Subject.Named subject, Recording recording) {
    this.subject = subject;
    this.recording = recording;
  }

  List<Sighting> find() {
    List<Sighting> found = new ArrayList<>();
    for (Episode episode : recording.episodes()) {
      switch (episode.finding().verdict()) {
        case RECOGNISED -> recognised(episode, found);
        case AMBIGUOUS -> ambiguous(episode, found);
        case UNKNOWN, INSUFFICIENT -> unread(episode, found);
        case NO_LED -> found.add(maybe(episode));
      }
    }
    return found;
  }

  private boolean meant(String id) {
    return subject.ids().contains(id);
  }

  private void recognised(Episode episode, List<Sighting> found) {
    String words = ReportWords.sureness(episode.finding());
    if (episode.pattern().filter(it -> meant(it.id())).isPresent()) {
      found.add(new Sighting(episode.start(), episode.end(), Grade.CLEAR, 0, words));
      return;
    }
    for (Finding.Entry entry : episode.finding().timeline()) {
      double start = Math.max(entry.start(), episode.start());
      double end = Math.min(entry.end(), episode.end());
      if (meant(entry.pattern()) && start < end) {
        found.add(new Sighting(start, end, Grade.CLEAR, 0, words));
      }
    }
    episode.pattern().ifPresent(it -> parts(it, episode, found));
  }

  /** A pattern of several lights shows those that are patterns by themselves, one by one. */
  private void parts(Pattern whole, Episode episode, List<Sighting> found) {
    Set<Step> steps = whole.lights().stream().flatMap(Lights::steps).collect(Collectors.toSet());
    for (String id : subject.ids()) {
      for (Light light : lights(id)) {
        if (light instanceof Step step && steps.size() > 1 && steps.contains(step)) {
          part(step, id + " as a part of " + whole.id(), episode, found);
        }
      }
    }
  }

  private List<Light> lights(String id) {
    return recording.catalogue().find(id).map(Pattern::lights).orElse(List.of());
  }

  private void part(Step step, String words, Episode episode, List<Sighting> found) {
    StepFit fit = new StepFit(step, Double.NaN, recording.frame());
    for (Phase phase : within(episode)) {
      Grade grade = fit.grade(phase, recording.whole(phase));
      if (grade != Grade.NOT) {
        found.add(new Sighting(phase.start(), phase.end(), grade, 0, words));
      }
    }
  }

  /** Whatever it was, it was one of the family; or it may have been; or it was not. */
  private void ambiguous(Episode episode, List<Sighting> found) {
    List<Match> matches = episode.finding().matches();
    long meant = matches.stream().filter(it -> meant(it.pattern().id())).count();
    if (meant > 0) {
      Grade grade = meant == matches.size() ? Grade.CLEAR : Grade.UNDECIDED;
      String words = ReportWords.sureness(episode.finding());
      found.add(new Sighting(episode.start(), episode.end(), grade, 0, words));
    }
  }

  /** It may be what is looked for only if it shows a colour of it. */
  private void unread(Episode episode, List<Sighting> found) {
    List<Phase> phases = within(episode);
    boolean dark = phases.stream().allMatch(phase -> phase.colour() == null);
    for (String id : subject.ids()) {
      Set<Colour> colours =
          lights(id).stream()
              .flatMap(Lights::steps)
              .map(Step::lamp)
              .filter(Objects::nonNull)
              .map(lamp -> lamp.colour() == null ? Colour.WHITE : lamp.colour())
              .collect(Collectors.toSet());
      boolean any = lights(id).stream().flatMap(Lights::steps).anyMatch(PatternSpotter::anyColour);
      boolean possible =
          dark
              ? colours.isEmpty()
              : any || phases.stream().anyMatch(phase -> colours.contains(phase.colour()));
      if (possible) {
        found.add(maybe(episode));
        return;
      }
    }
  }

  private static boolean anyColour(Step step) {
    return step.lamp() != null && step.lamp().colour() == null;
  }

  private static Sighting maybe(Episode episode) {
    String words = episode.finding().verdict().word() + ": " + episode.finding().reason();
    return new Sighting(episode.start(), episode.end(), Grade.UNDECIDED, 0, words);
  }

  private List<Phase> within(Episode episode) {
    double slack = recording.frame();
    return recording.phases().stream()
        .filter(it -> it.start() >= episode.start() - slack && it.end() <= episode.end() + slack)
        .toList();
  }
}
