package io.telltale;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Matcher;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.report.Report;
import io.telltale.sample.FilmedLight;
import io.telltale.sample.Glimpse;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLedTest {
  private static final Report.Led STATUS = led("cyan blink 100/100ms", 0.6);
  private static final Report.Led POWER = led("red solid", 0.9);

  @Test
  void aLightThatMeansSomethingComesBeforeABrighterOneThatIsJustOn() {
    assertFirst(STATUS, STATUS, POWER);
  }

  @Test
  void aLightOfSeveralColoursIsNoPowerLed() {
    Report.Led colours =
        led("(blue solid 250ms, green solid 250ms, red solid 250ms) x6, off 1s", 0.6);
    assertThat(colours.finding().verdict()).isEqualTo(Verdict.RECOGNISED);
    assertFirst(colours, POWER, colours);
  }

  @Test
  void theOrderInWhichTheyWereFoundDoesNotMatter() {
    assertFirst(STATUS, POWER, STATUS);
  }

  @Test
  void aFaintLightHasNoMeaningBesideAStrongOneUnlessItIsExplainedClosely() {
    Report.Led faint = led("cyan blink 100/100ms", 0.05);
    assertFirst(POWER, loose(faint), POWER);
    assertFirst(faint, POWER, faint);
  }

  @Test
  void aFaintLightThatIsExplainedCloselyComesBeforeALampThatFlickers() {
    Report.Led faint = led("cyan blink 100/100ms", 0.02);
    Report.Led lamp = led("orange blink 60..300/40..200ms", 0.9);
    assertThat(lamp.finding().verdict()).isNotEqualTo(Verdict.RECOGNISED);
    assertFirst(faint, lamp, faint);
  }

  @Test
  void aFaintLightOfSeveralRhythmsComesBeforeALampThatKeepsOneHoweverLooselyItIsExplained() {
    Report.Led sos = loose(led(SOS_OF_7, 0.01, 16));
    Report.Led lamp = led("orange blink 120/52ms", 0.98);
    assertThat(sos.finding().verdict()).isEqualTo(Verdict.RECOGNISED);
    assertThat(lamp.finding().verdict()).isNotEqualTo(Verdict.RECOGNISED);
    assertFirst(sos, lamp, sos);
  }

  private static final String SOS_OF_7 =
      "(red blink 150/100ms x3, off 100ms, red blink 300/100ms x3, off 100ms,"
          + " red blink 150/100ms x3, off 900ms, red blink 300/300ms x7, off 900ms) x2";

  @Test
  void aLampThatFlickersDoesNotStandOutByItsTurns() {
    Report.Led status = loose(led("cyan blink 100/100ms", 0.015));
    Report.Led lamp = led("orange blink 40..120/30..60ms", 0.97);
    assertThat(lamp.finding().matches()).isEmpty();
    assertFirst(status, lamp, status);
  }

  @Test
  void ofTwoThatMeanTheSameTheOneThatStandsOutComesFirst() {
    Report.Led reflection = led("cyan blink 100/100ms", 0.4);
    assertFirst(STATUS, reflection, STATUS);
  }

  @Test
  void anUnknownLightThatKeepsARhythmComesBeforeABrighterOneThatIsJustOn() {
    Report.Led rhythm = led("violet blink 400/400ms", 0.4);
    assertThat(rhythm.finding().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertFirst(rhythm, POWER, rhythm);
  }

  @Test
  void aFaintLightThatHardlyChangesDoesNotComeFirstHoweverCloselyItIsExplained() {
    Report.Led faint = led("white breathe 4s", 0.02);
    Report.Led strong = led("orange blink 60..300/40..200ms", 0.9);
    assertThat(faint.finding().verdict()).isEqualTo(Verdict.RECOGNISED);
    assertFirst(strong, faint, strong);
  }

  @Test
  void aRestlessLightComesAfterAnOrderlyOne() {
    Report.Led restless =
        led("red solid 100ms, off 130ms, blue solid 70ms, green solid 170ms, off 210ms", 0.6);
    Report.Led orderly = led("violet blink 400/400ms", 0.6);
    assertFirst(orderly, restless, orderly);
  }

  @Test
  void aReflectionThatIsReadWorseComesAfterItsSource() {
    Report.Led source = led("cyan blink 100/100ms", 0.3);
    Report.Led reflection = led(strayed(source.trace()));

    assertThat(source.finding().verdict()).isEqualTo(Verdict.RECOGNISED);
    assertThat(reflection.finding().verdict()).isNotEqualTo(Verdict.RECOGNISED);
    assertFirst(source, reflection, source);
  }

  @Test
  void aWhitePartThatIsLitByTheLightComesAfterItsSourceWhichClips() {
    Report.Led source = clipping(led("cyan blink 100/100ms", 0.3), 0.9);
    Report.Led part = clipping(led("cyan blink 100/100ms", 0.6), 0.5);
    assertFirst(source, part, source);
  }

  private static Report.Led clipping(Report.Led led, double share) {
    LedTrace light = led.trace();
    List<LedSample> samples =
        light.samples().stream()
            .map(
                s ->
                    new LedSample(
                        s.time(),
                        s.brightness(),
                        s.hue(),
                        s.saturation(),
                        s.red(),
                        s.green(),
                        s.blue(),
                        share * Math.max(0, Math.min(1, s.brightness())),
                        s.confidence()))
            .toList();
    return led(new LedTrace(light.region(), samples, light.prominence()));
  }

  @Test
  void whatIsFaintAndExplainedLooselyIsNoSourceOfAStrongLight() {
    Report.Led faint = loose(led("cyan blink 100/100ms", 0.009));
    Report.Led strong = led(strayed(faint.trace()));

    assertThat(strong.finding().verdict()).isNotEqualTo(Verdict.RECOGNISED);
    assertFirst(strong, faint, strong);
  }

  /** As the track of a glow sees it that strays onto the LED itself for a moment. */
  private static LedTrace strayed(LedTrace light) {
    return Glimpse.of(new LedTrace(light.region(), light.samples(), 0.9), 0.02);
  }

  @Test
  void ofTwoUnknownCopiesOfOneLightTheOneThatStandsOutComesFirst() {
    Report.Led strong = led("orange blink 700/150ms", 0.6);
    Report.Led faint = led("orange blink 700/150ms", 0.5);
    assertThat(strong.finding().matches()).isEmpty();
    assertFirst(strong, faint, strong);
  }

  @Test
  void noneAndOneStayWhatTheyAre() {
    assertThat(StatusLed.first(List.of())).isEmpty();
    assertThat(StatusLed.first(List.of(POWER))).containsExactly(POWER);
  }

  private static void assertFirst(Report.Led first, Report.Led... leds) {
    List<Report.Led> sorted = StatusLed.first(List.of(leds));
    assertThat(sorted).hasSize(leds.length);
    assertThat(sorted.get(0).phases())
        .as("prominence %s", sorted.get(0).trace().prominence())
        .isEqualTo(first.phases());
    assertThat(sorted.get(0).trace().prominence()).isEqualTo(first.trace().prominence());
  }

  private static Report.Led led(String notation, double prominence) {
    return led(notation, prominence, 5);
  }

  private static Report.Led led(String notation, double prominence, double seconds) {
    LedTrace light = FilmedLight.of(notation).lasting(seconds).trace();
    return led(new LedTrace(light.region(), light.samples(), prominence));
  }

  /** The same, explained as well but not closely. */
  private static Report.Led loose(Report.Led led) {
    Finding found = led.finding();
    return new Report.Led(
        led.trace(),
        led.phases(),
        new Finding(found.verdict(), found.matches(), found.timeline(), found.reason()));
  }

  private static Report.Led led(LedTrace trace) {
    List<Phase> phases = Segmenter.segment(trace);
    return new Report.Led(trace, phases, Matcher.of(Catalogue.standard()).match(trace, phases));
  }
}
