package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedTrace;
import java.util.List;

/** What the standard catalogue makes of a filmed light, and how to tell it in a failure. */
record Recognised(FilmedLight film, List<Phase> phases, Finding finding) {
  static Recognised in(FilmedLight film) {
    LedTrace trace = film.trace();
    List<Phase> phases = Segmenter.segment(trace);
    Finding finding = Matcher.of(Catalogue.standard()).match(trace, phases);
    return new Recognised(film, phases, finding);
  }

  /** The light of a pattern of the standard catalogue, in notation. */
  static String light(String id) {
    return Notation.print(Catalogue.standard().find(id).orElseThrow().light());
  }

  /** A film of a pattern of the standard catalogue, played as the catalogue says. */
  static FilmedLight film(String id) {
    FilmedLight film = FilmedLight.of(light(id));
    return Catalogue.standard().find(id).orElseThrow().repeats() ? film : film.once();
  }

  Verdict verdict() {
    return finding.verdict();
  }

  List<String> ids() {
    return finding.matches().stream().map(m -> m.pattern().id()).toList();
  }

  void as(String id) {
    assertThat(verdict()).as(toString()).isEqualTo(Verdict.RECOGNISED);
    assertThat(ids().get(0)).as(toString()).isEqualTo(id);
  }

  /** Nothing at all is better than something else. */
  void asNothingBut(String id) {
    if (verdict() == Verdict.RECOGNISED) {
      assertThat(ids().get(0)).as(toString()).isEqualTo(id);
    }
  }

  @Override
  public String toString() {
    List<String> matches =
        finding.matches().stream()
            .map(m -> "%s %.2f".formatted(m.pattern().id(), m.confidence()))
            .toList();
    List<String> seen =
        phases.stream()
            .map(
                p ->
                    "%s%s %s %.2f-%.2f s x%d %.3f/%.3f period %.3f"
                        .formatted(
                            p.dim() ? "dim " : "",
                            p.colour(),
                            p.kind(),
                            p.start(),
                            p.end(),
                            p.count(),
                            p.on(),
                            p.off(),
                            p.period()))
            .toList();
    return film + " is " + verdict() + " " + matches + ", seen as " + seen;
  }
}
