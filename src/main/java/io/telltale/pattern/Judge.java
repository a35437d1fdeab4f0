package io.telltale.pattern;

import io.telltale.pattern.Finding.Entry;
import io.telltale.phase.Kind;
import io.telltale.phase.LightSignal;
import io.telltale.phase.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns alignments into a verdict. */
final class Judge {
  /** Mean cost, and that of the worst stretch, below which no reflection or noise is explained. */
  static final double CLOSE = 0.3;

  private static final double CLOSE_WORST = 0.42;

  /** Nats that make one pattern e times likelier: frames of one clip err alike. */
  private static final double TEMPERATURE = 2;

  /** Posterior from which nothing else comes near. */
  private static final double SURE = 0.9;

  /** Posterior from which a pattern is told as a possibility. */
  private static final double POSSIBLE = 0.03;

  private final LightSignal signal;
  private final List<Phase> phases;
  private final Explanations explanations;

  Judge(LightSignal signal, List<Phase> phases) {
    this.signal = signal;
    this.phases = phases;
    this.explanations = new Explanations(signal, phases);
  }

  /** The finding where no light was found at all. */
  static Finding nothing(Catalogue catalogue) {
    List<Match> dark =
        catalogue.find("dark").map(p -> List.of(new Match(p, MAYBE_DARK))).orElse(List.of());
    return new Finding(Verdict.NO_LED, dark, List.of(), Reasons.dark());
  }

  /** The finding while a light does not shine: what it will do, it has not done yet. */
  static Finding dark() {
    return insufficient(Reasons.off());
  }

  private static Finding insufficient(String reason) {
    return new Finding(Verdict.INSUFFICIENT, List.of(), List.of(), reason);
  }

  /** A dead board looks like a light that the camera missed; nobody can say which. */
  private static final double MAYBE_DARK = 0.5;

  Finding judge(List<Alignment> alignments) {
    Map<String, Alignment> fitting = new LinkedHashMap<>();
    double least =
        alignments.stream()
            .filter(explanations::possible)
            .mapToDouble(Alignment::against)
            .min()
            .orElse(0);
    for (Alignment a : alignments) {
      boolean holds = explanations.holds(a) && a.against() <= least + SURPASSED;
      if (holds || recolours(a, fitting.values())) {
        fitting.putIfAbsent(a.candidate().pattern().id(), a);
      }
    }
    if (signal.seconds() < LEAST_SECONDS) {
      return insufficient(Reasons.tooShort(signal));
    }
    return fitting.isEmpty() ? unexplained(alignments) : explained(List.copyOf(fitting.values()));
  }

  /**
   * Whether it is one that fits but in another colour. How ill its colour fits says only how the
   * camera sees colours here, in all frames alike, and so how little the other's fit tells.
   */
  private boolean recolours(Alignment a, Collection<Alignment> fitting) {
    return explanations.shown(a)
        && fitting.stream().anyMatch(b -> a.candidate().sameRhythm(b.candidate()));
  }

  /**
   * Nats by which a pattern may be worse than another that does not explain the clip closely enough
   * either: beyond it, it is the other that is shown, filmed badly.
   */
  private static final double SURPASSED = 12;

  /** Seconds of light below which no rhythm can be told from chance. */
  private static final double LEAST_SECONDS = 0.8;

  private Finding explained(List<Alignment> fitting) {
    boolean tooSlow = tooSlow(fitting);
    List<Match> matches =
        posterior(fitting, tooSlow ? SLOW_TEMPERATURE : TEMPERATURE).stream()
            .filter(m -> m.confidence() >= POSSIBLE)
            .toList();
    boolean sure = matches.get(0).confidence() >= SURE;
    boolean resolved = fitting.get(0).candidate().resolved(shortestBlink());
    if (sure && tooSlow && (explanations.breathes() || !resolved)) {
      return insufficient(Reasons.tooSlow(signal));
    }
    String reason =
        sure ? Reasons.recognised(fitting.get(0)) : undecided(matches, fitting, tooSlow);
    Verdict verdict = sure ? Verdict.RECOGNISED : Verdict.AMBIGUOUS;
    Alignment best = fitting.get(0);
    boolean close = best.mean() <= CLOSE && best.worst() <= CLOSE_WORST;
    double most = close ? MOST_SURE : MOST_SURE_OF_LOOSE;
    List<Match> told = matches.stream().map(m -> told(m, most)).toList();
    return new Finding(verdict, told, timeline(best), reason, close);
  }

  private String undecided(List<Match> matches, List<Alignment> fitting, boolean tooSlow) {
    boolean onlyColour =
        fitting.stream()
            .filter(
                a -> matches.stream().anyMatch(m -> m.pattern().equals(a.candidate().pattern())))
            .allMatch(a -> a.candidate().sameRhythm(fitting.get(0).candidate()));
    return onlyColour && matches.size() > 1 && !tooSlow
        ? Reasons.onlyColour(matches)
        : Reasons.ambiguous(matches, signal, tooSlow);
  }

  /** No surer than such a pattern, fitting so, can be. */
  private static Match told(Match match, double most) {
    double any = Lights.anyColour(match.pattern().light()) ? MOST_SURE_OF_ANY : MOST_SURE;
    return new Match(match.pattern(), Math.min(Math.min(any, most), match.confidence()));
  }

  /**
   * Nothing that leaves the colour open is surer than this: a steady light of whatever colour may
   * as well be a lamp that is no status light at all.
   */
  private static final double MOST_SURE_OF_ANY = 0.85;

  /** The same of what does not fit closely: of 27 such answers on 316 films, 24 were right. */
  private static final double MOST_SURE_OF_LOOSE = 0.88;

  /** Whether the camera is too slow for a blink that one of the best may be. */
  private boolean tooSlow(List<Alignment> fitting) {
    return fitting.stream().limit(2).anyMatch(a -> a.candidate().shortestBlink() < shortestBlink());
  }

  /** The shortest period of a blink in seconds that the camera resolves. */
  private double shortestBlink() {
    return LookAlike.shortestBlink(signal.frameInterval());
  }

  /** {@link #TEMPERATURE} where a blink is too fast for the camera. */
  private static final double SLOW_TEMPERATURE = 12;

  private static List<Match> posterior(List<Alignment> fitting, double temperature) {
    Alignment best = fitting.get(0);
    double sum = 0;
    for (Alignment a : fitting) {
      sum += Math.exp(-behind(a, best) / temperature);
    }
    List<Match> matches = new ArrayList<>();
    for (Alignment a : fitting) {
      double share = Math.exp(-behind(a, best) / temperature) / sum;
      matches.add(new Match(a.candidate().pattern(), Math.min(MOST_SURE, share)));
    }
    return matches;
  }

  /**
   * Nats by which one is less likely than the best. Where only the colour tells them apart, all
   * frames err alike: a lens, a white balance or an overexposure is the same throughout.
   */
  private static double behind(Alignment a, Alignment best) {
    boolean onlyColour = a.candidate().sameRhythm(best.candidate());
    double frames = Math.max(1, Evidence.INDEPENDENT_RATE * best.own());
    double telling = a.candidate().steady() ? STEADY_COLOUR_FRAMES : COLOUR_FRAMES;
    return (a.against() - best.against()) * (onlyColour ? Math.min(1, telling / frames) : 1);
  }

  /** Frames of which the colours of one clip, however long, say as much. */
  private static final double COLOUR_FRAMES = 10;

  /**
   * The same of a light that is never off: what it stands before is not seen without it. Yellow is
   * read as 66 to 97 degrees where it is always lit, and as 58 to 74 where it goes off.
   */
  private static final double STEADY_COLOUR_FRAMES = 3;

  /** Nothing is surer than this. */
  private static final double MOST_SURE = 0.99;

  private List<Entry> timeline(Alignment best) {
    Pattern pattern = best.candidate().pattern();
    double start = best.from(signal);
    double end = best.to(signal);
    List<Entry> entries = new ArrayList<>();
    if (start > signal.time(0) && pattern.context().before().size() == 1) {
      entries.add(new Entry(pattern.context().before().get(0), signal.time(0), start));
    }
    entries.add(new Entry(pattern.id(), start, Math.max(start, end)));
    if (end < signal.end() && pattern.context().after().size() == 1) {
      entries.add(new Entry(pattern.context().after().get(0), end, signal.end()));
    }
    return entries;
  }

  private Finding unexplained(List<Alignment> alignments) {
    if (alignments.stream().anyMatch(explanations::explains)) {
      return insufficient(Reasons.tooShort(signal));
    }
    if (phases.stream().allMatch(p -> p.kind() == Kind.OFF)) {
      return insufficient(Reasons.dark());
    }
    double rate = phases.size() / Math.max(1, signal.end() - signal.time(0));
    boolean clear = rate <= MOST_PHASES || solids();
    return clear
        ? new Finding(Verdict.UNKNOWN, List.of(), List.of(), Reasons.unknown(phases))
        : insufficient(Reasons.unsteady());
  }

  /** Phases a second beyond which a light was not read well, unless it just changes colour. */
  private static final double MOST_PHASES = 6;

  private boolean solids() {
    return phases.stream().allMatch(p -> p.kind() == Kind.SOLID || p.kind() == Kind.OFF);
  }
}
