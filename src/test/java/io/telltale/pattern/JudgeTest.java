package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import io.telltale.phase.LightSignal;
import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.sample.FilmedLight;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alignments made by hand, of a clip of ten seconds at 30 frames a second. */
class JudgeTest {
  private static final Alignment GOOD = alignment("connecting-to-cloud", 20);

  private static final double NONE = Double.NaN;

  private static final List<Phase> SOLID =
      List.of(new Phase(Kind.SOLID, Colour.CYAN, false, 180, 0, 10, 0, NONE, NONE, NONE));

  private final LightSignal signal =
      new LightSignal(FilmedLight.of("cyan blink 100/100ms").trace());
  private final List<Phase> phases = Segmenter.segment(signal);

  @Test
  void oneThatExplainsAndNothingNearIsRecognised() {
    Finding finding = judge(GOOD, alignment("listening", 60));
    assertThat(finding.verdict()).isEqualTo(Verdict.RECOGNISED);
    assertThat(ids(finding)).startsWith("connecting-to-cloud");
    assertThat(finding.matches().get(0).confidence()).isBetween(0.9, 1.0);
    assertThat(finding.timeline())
        .extracting(Finding.Entry::pattern)
        .containsExactly("connecting-to-cloud");
  }

  @Test
  void twoThatExplainEquallyWellAreAmbiguousAndBothTold() {
    Finding finding = judge(GOOD, alignment("listening", 20));
    assertThat(finding.verdict()).isEqualTo(Verdict.AMBIGUOUS);
    assertThat(ids(finding)).containsExactlyInAnyOrder("connecting-to-cloud", "listening");
    assertThat(finding.reason()).isNotBlank();
  }

  @Test
  void nothingIsCertain() {
    assertThat(judge(GOOD).matches().get(0).confidence()).isLessThan(1);
  }

  @Test
  void whatDoesNotExplainTheFramesIsUnknown() {
    unknown(with(GOOD, 1.5, 1.6, 10, 1, 0));
  }

  @Test
  void oneSecondThatDoesNotFitIsEnoughToBeUnknown() {
    unknown(with(GOOD, 0.2, 2.5, 10, 1, 0));
  }

  @Test
  void whatFitsOnlyLooselyIsToldLessSurely() {
    Finding finding = judge(with(GOOD, 0.33, 1.0, 10, 1, 0));
    assertThat(finding.verdict()).isEqualTo(Verdict.RECOGNISED);
    assertThat(finding.matches().get(0).confidence()).isLessThan(0.9);
  }

  @Test
  void whatFitsOnlyLooselyAndDoesNotKeepItsTimeIsUnknown() {
    double frames = 0.33 * Evidence.INDEPENDENT_RATE * 10;
    unknown(with(alignment("connecting-to-cloud", frames + 70), 0.33, 1.0, 10, 1, 0));
  }

  @Test
  void theSameRhythmInAColourThatFitsNearlyAsIllIsAmbiguous() {
    Alignment cyan = with(alignment("connecting-to-cloud", 80), 0.33, 1.0, 10, 1, 0);
    Alignment green = with(alignment("connecting-to-network", 100), 0.41, 1.0, 10, 1, 0);
    Finding finding = judge(cyan, green);
    assertThat(finding.verdict()).isEqualTo(Verdict.AMBIGUOUS);
    assertThat(ids(finding)).containsExactly("connecting-to-cloud", "connecting-to-network");
    assertThat(finding.reason()).contains("only the colour");
  }

  @Test
  void theColourOfALightThatIsNeverOffTellsLessThanThatOfOneThatBlinks() {
    Alignment cyan = with(alignment("connecting-to-cloud", 80), 0.3, 0.35, 10, 1, 0);
    Finding blinking = judge(cyan, alignment("connecting-to-network", 380));
    assertThat(blinking.verdict()).as("%s", blinking).isEqualTo(Verdict.RECOGNISED);
    Finding steady =
        new Judge(signal, SOLID)
            .judge(
                List.of(
                    with(alignment("tracker-connected-weak", 80), 0.3, 0.35, 10, 1, 0),
                    alignment("tracker-connected-strong", 380)));
    assertThat(steady.verdict()).as("%s", steady).isEqualTo(Verdict.AMBIGUOUS);
    assertThat(ids(steady)).contains("tracker-connected-weak", "tracker-connected-strong");
  }

  @Test
  void theSameRhythmInAColourThatDoesNotFitAtAllIsNone() {
    Alignment cyan = with(alignment("connecting-to-cloud", 80), 0.33, 1.0, 10, 1, 0);
    Alignment red = with(alignment("connecting-to-network", 600), 2.4, 3.0, 10, 1, 0);
    assertThat(judge(cyan, red).verdict()).isEqualTo(Verdict.RECOGNISED);
  }

  @Test
  void aRhythmAtAnotherPaceIsUnknown() {
    unknown(with(GOOD, 0.2, 0.3, 10, 1.08, 0));
    unknown(with(GOOD, 0.2, 0.3, 10, 0.92, 0));
  }

  @Test
  void aBreathKeepsItsPaceIfItsTurnsDoThoughItsShapeSaysOtherwise() {
    assertThat(breath(3.95, 1.035)).isEqualTo(Verdict.RECOGNISED);
    assertThat(breath(3.8, 1.035)).isEqualTo(Verdict.UNKNOWN);
    assertThat(breath(3.95, 1.08)).isEqualTo(Verdict.UNKNOWN);
  }

  /** Of a breath of green that has such a period and is laid through the written one at a pace. */
  private static Verdict breath(double period, double pace) {
    LightSignal light =
        new LightSignal(FilmedLight.of("green breathe %.2fs".formatted(period)).trace());
    Alignment alignment = with(alignment("cloud-not-connected", 20), 0.1, 0.3, 10, pace, 0);
    return new Judge(light, Segmenter.segment(light)).judge(List.of(alignment)).verdict();
  }

  @Test
  void aPieceOfAPatternInTheMidstOfOtherLightIsUnknown() {
    assertThat(judge(piece(9)).verdict()).isEqualTo(Verdict.RECOGNISED);
    unknown(piece(4));
  }

  /** Two lights of a pattern of more, for so many of ten seconds. */
  private static Alignment piece(double own) {
    Alignment a = alignment("start-up", 20);
    return new Alignment(a.candidate(), a.cost(), 0.1, 0.3, 2, 2, 0, own, 1, 0, a.end());
  }

  @Test
  void aGlimpseOfAPatternIsNotRecognised() {
    assertThat(judge(with(GOOD, 0.2, 0.3, 0.05, 1, 0)).verdict()).isNotEqualTo(Verdict.RECOGNISED);
  }

  @Test
  void aPatternPassedThroughAColourThatIsNeverShownIsUnknown() {
    unknown(with(GOOD, 0.2, 0.3, 10, 1, 1));
  }

  @Test
  void noAlignmentAtAllOfALitClipIsUnknown() {
    assertThat(judge().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judge().matches()).isEmpty();
  }

  @Test
  void noAlignmentOfADarkClipIsInsufficient() {
    LightSignal dark = new LightSignal(FilmedLight.of("off").noisy(0).trace());
    Finding finding = new Judge(dark, Segmenter.segment(dark)).judge(List.of());
    assertThat(finding.verdict()).isEqualTo(Verdict.INSUFFICIENT);
    assertThat(finding.reason()).isNotBlank();
  }

  private void unknown(Alignment alignment) {
    Finding finding = judge(alignment);
    assertThat(finding.verdict()).as("%s", alignment).isEqualTo(Verdict.UNKNOWN);
    assertThat(finding.matches()).isEmpty();
  }

  private Finding judge(Alignment... alignments) {
    return new Judge(signal, phases).judge(List.of(alignments));
  }

  private static List<String> ids(Finding finding) {
    return finding.matches().stream().map(m -> m.pattern().id()).toList();
  }

  private static Alignment alignment(String id, double cost) {
    Candidate candidate =
        Matcher.candidates(Catalogue.standard()).stream()
            .filter(c -> c.pattern().id().equals(id))
            .findFirst()
            .orElseThrow();
    return new Alignment(candidate, cost, 0.1, 0.3, 0, 1, 0, 10, 1, 0, 300);
  }

  private static Alignment with(
      Alignment a, double mean, double worst, double own, double pace, int imagined) {
    return new Alignment(
        a.candidate(), a.cost(), mean, worst, 0, 1, imagined, own, pace, 0, a.end());
  }
}
