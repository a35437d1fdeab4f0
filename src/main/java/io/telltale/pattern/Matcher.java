package io.telltale.pattern;

import io.telltale.phase.Colour;
import io.telltale.phase.LightSignal;
import io.telltale.phase.Phase;
import io.telltale.sample.LedTrace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Says which patterns of a catalogue explain a light. Immutable and thread-safe.
 *
 * <p>Every program of the catalogue is laid over the samples, beginning anywhere and ending
 * anywhere, through what an exposure makes of it; the patterns are then compared by how likely each
 * makes the samples.
 */
public final class Matcher {
  private final Catalogue catalogue;
  private final List<Candidate> candidates;
  private final List<Candidate> plain;
  private final Stages stages;

  private static final Map<Catalogue, Matcher> MADE =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** The matcher of a catalogue; made once for each. */
  public static Matcher of(Catalogue catalogue) {
    return MADE.computeIfAbsent(catalogue, Matcher::new);
  }

  private Matcher(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.candidates = candidates(catalogue);
    this.stages = new Stages(catalogue);
    this.plain = candidates.stream().map(c -> c.alone(stages)).toList();
  }

  /** Whether a pattern leads on through others, such as a start that ends online. */
  boolean leadsOn(Pattern pattern) {
    return !stages.own(pattern, pattern.light()).equals(pattern.light());
  }

  /** A chain of the programs that a clip may show, without what usually surrounds them. */
  Chain chain(Evidence evidence) {
    Contest contest = new Contest(evidence);
    return new Chain(evidence, plain.stream().filter(contest::possible).toList(), stages);
  }

  /** A chain of the programs that one pattern leads through or that usually surround it. */
  Chain chain(Evidence evidence, Pattern pattern) {
    Set<String> along = stages.along(pattern);
    List<Candidate> links = plain.stream().filter(c -> along.contains(c.pattern().id())).toList();
    return new Chain(evidence, links, stages);
  }

  /** Whether a pattern usually follows another. */
  boolean follows(Pattern later, Pattern earlier) {
    return stages.before(later).contains(earlier.id());
  }

  /**
   * Matches one LED.
   *
   * @param trace its samples
   * @param phases the same light cut into phases
   * @return the pattern that explains the light, or, where several do one after the other, the one
   *     that it ends in
   */
  public Finding match(LedTrace trace, List<Phase> phases) {
    Finding one = matchOne(trace, phases);
    return one.verdict() == Verdict.UNKNOWN && Course.likely(phases)
        ? Course.of(Episodes.of(this, trace, phases, one), one)
        : one;
  }

  /** Matches one LED with one pattern. */
  Finding matchOne(LedTrace trace, List<Phase> phases) {
    LightSignal signal = new LightSignal(trace);
    if (signal.size() == 0) {
      return Judge.nothing(catalogue);
    }
    List<Alignment> alignments = new Contest(new Evidence(signal)).run(candidates);
    return new Judge(signal, phases).judge(alignments);
  }

  static List<Candidate> candidates(Catalogue catalogue) {
    List<Candidate> all = new ArrayList<>();
    for (Pattern pattern : catalogue.patterns()) {
      List<Light> before = lights(catalogue, pattern.context().before());
      List<Light> after = lights(catalogue, pattern.context().after());
      for (Light light : pattern.lights().stream().flatMap(Matcher::coloured).toList()) {
        all.add(new Candidate(pattern, light, before, after));
      }
    }
    return all;
  }

  /** A colour that is left open is one and the same throughout: one program for each. */
  private static Stream<Light> coloured(Light light) {
    return Lights.anyColour(light)
        ? Stream.of(Colour.values()).map(c -> Lights.coloured(light, c))
        : Stream.of(light);
  }

  private static List<Light> lights(Catalogue catalogue, List<String> ids) {
    return ids.stream().flatMap(id -> catalogue.find(id).stream()).map(Pattern::light).toList();
  }
}
