package io.telltale.bench;

import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import io.telltale.phase.Palette;
import io.telltale.phase.Phase;
import io.telltale.report.ReportWords;
import io.telltale.sample.LedSample;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a colour or a kind of light among the phases. */
final class TintSpotter {
  /** A light that lasts for fewer frames may be a mixture of what was before and after it. */
  private static final double FRAMES = 2;

  /** Nats by which a colour must be likelier than another for there to be no doubt. */
  private static final double CLEARLY = 1;

  /** Brightness from which a sample says something of the colour. */
  private static final double LIT = 0.3;

  private final Subject.Tint subject;
  private final Recording recording;

  TintSpotter(Subject.Tint subject, Recording recording) {
    this.subject = subject;
    this.recording = recording;
  }

  List<Sighting> find() {
    List<Sighting> found = new ArrayList<>();
    for (Phase phase : recording.phases()) {
      Grade grade = kind(phase).and(colour(phase));
      if (grade != Grade.NOT) {
        boolean brief = phase.length() < FRAMES * recording.frame() && phase.kind() != Kind.OFF;
        found.add(
            new Sighting(
                phase.start(),
                phase.end(),
                brief ? grade.and(Grade.UNDECIDED) : grade,
                phase.count(),
                words(phase)));
      }
    }
    return found;
  }

  private String words(Phase phase) {
    String how = ReportWords.how(phase);
    String words = ReportWords.what(phase) + (how.isEmpty() ? "" : " (" + how + ")");
    Colour told = phase.colour();
    if (told == null || colour(phase) != Grade.UNDECIDED) {
      return words;
    }
    Set<Colour> others = likely(phase, told);
    others.remove(told);
    return others.size() > 2
        ? words + ", too short to be sure of its colour"
        : words
            + ", which may as well be "
            + others.stream().map(Colour::word).collect(Collectors.joining(" or "));
  }

  private Grade kind(Phase phase) {
    Kind wanted = subject.kind();
    if (wanted == null) {
      return phase.kind() == Kind.OFF ? Grade.NOT : Grade.CLEAR;
    }
    return phase.kind() == wanted ? Grade.CLEAR : Grade.NOT;
  }

  private Grade colour(Phase phase) {
    if (subject.dim() && !phase.dim()) {
      return Grade.NOT;
    }
    Colour wanted = subject.colour();
    Colour seen = phase.colour();
    if (wanted == null || seen == null) {
      return Grade.CLEAR;
    }
    Set<Colour> likely = likely(phase, seen);
    if (seen == wanted) {
      return likely.size() > 1 ? Grade.UNDECIDED : Grade.CLEAR;
    }
    return likely.contains(wanted) ? Grade.UNDECIDED : Grade.NOT;
  }

  /** The colour that a phase was told to have, and whatever it may as well be. */
  private Set<Colour> likely(Phase phase, Colour told) {
    List<LedSample> lit =
        recording.led().trace().samples().stream()
            .filter(it -> it.time() >= phase.start() && it.time() < phase.end())
            .filter(it -> it.brightness() >= LIT)
            .toList();
    double own = cost(told, lit);
    Set<Colour> likely = EnumSet.of(told);
    for (Colour colour : Colour.values()) {
      if (lit.isEmpty() || cost(colour, lit) - own < CLEARLY) {
        likely.add(colour);
      }
    }
    return likely;
  }

  private static double cost(Colour colour, List<LedSample> samples) {
    return samples.stream().mapToDouble(it -> Palette.cost(colour, it)).average().orElse(0);
  }
}
