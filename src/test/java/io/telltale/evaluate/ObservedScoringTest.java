package io.telltale.evaluate;

import static io.telltale.report.MadeReports.blink;
import static io.telltale.report.MadeReports.led;
import static io.telltale.report.MadeReports.off;
import static io.telltale.report.MadeReports.report;
import static io.telltale.report.MadeReports.solid;
import static io.telltale.report.MadeReports.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Verdict;
import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import org.junit.jupiter.api.Test;

class ObservedScoringTest {
  private static final Truth GREEN_SECOND = Truths.observed(Colour.GREEN, Kind.BLINK, 1.0);

  private static Report.Led unknown(Phase... phases) {
    return led(without(Verdict.UNKNOWN, ""), phases);
  }

  @Test
  void colour_kind_and_period_must_hold_for_the_same_phase() {
    ClipScore right =
        Scoring.score(GREEN_SECOND, report(unknown(blink(Colour.GREEN, 0, 30, 0.5, 0.53))));
    ClipScore late =
        Scoring.score(GREEN_SECOND, report(unknown(blink(Colour.GREEN, 0, 30, 0.5, 0.57))));
    ClipScore split =
        Scoring.score(
            GREEN_SECOND,
            report(unknown(solid(Colour.GREEN, 0, 15), blink(Colour.RED, 15, 30, 0.5, 0.5))));

    assertThat(right.passed(Check.RIGHT)).isTrue();
    assertThat(late.checks())
        .containsEntry(Check.RIGHT, false)
        .containsEntry(Check.COLOUR_AND_KIND, true)
        .containsEntry(Check.PERIOD, false);
    assertThat(split.checks())
        .containsEntry(Check.COLOUR, true)
        .containsEntry(Check.KIND, true)
        .containsEntry(Check.PERIOD, true)
        .containsEntry(Check.COLOUR_AND_KIND, false)
        .containsEntry(Check.RIGHT, false);
  }

  @Test
  void the_first_entry_that_agrees_counts_but_is_not_the_main_one() {
    Report.Led power = unknown(solid(Colour.RED, 0, 30));
    Report.Led light = unknown(blink(Colour.GREEN, 0, 30, 0.5, 0.5));

    assertThat(Scoring.score(GREEN_SECOND, report(light, power)).checks())
        .containsEntry(Check.RIGHT, true)
        .containsEntry(Check.MAIN, true);
    assertThat(Scoring.score(GREEN_SECOND, report(power, light)).checks())
        .containsEntry(Check.RIGHT, true)
        .containsEntry(Check.MAIN, false);
  }

  @Test
  void a_short_stretch_that_agrees_is_not_enough() {
    Report.Led glimpse =
        unknown(blink(Colour.GREEN, 0, 4, 0.5, 0.5), solid(Colour.RED, 4, 24), off(24, 30));

    assertThat(Scoring.score(GREEN_SECOND, report(glimpse)).passed(Check.RIGHT)).isFalse();
  }

  @Test
  void steady_lights_in_turn_have_the_period_in_which_they_come_back() {
    Truth rgb =
        new Truth.Observed(
            "clip.mov",
            "real",
            java.util.Set.of(Colour.RED, Colour.GREEN),
            java.util.Set.of(Kind.SOLID),
            1.0);
    Report.Led turns =
        unknown(
            solid(Colour.RED, 0, 0.5),
            solid(Colour.GREEN, 0.5, 1),
            solid(Colour.RED, 1, 1.5),
            solid(Colour.GREEN, 1.5, 2));

    assertThat(Scoring.score(rgb, report(turns)).passed(Check.PERIOD)).isTrue();
  }

  @Test
  void a_clip_of_few_turns_may_be_off_by_a_frame() {
    Truth slow = Truths.observed(Colour.RED, Kind.BLINK, 0.346);
    Report.Led light = unknown(blink(Colour.RED, 0, 1.2, 0.19, 0.186)); // 30 ms and 8.7 % more

    assertThat(Scoring.score(slow, shortened(report(light))).passed(Check.PERIOD)).isTrue();
    assertThat(Scoring.score(slow, report(light)).passed(Check.PERIOD)).isFalse();
  }

  private static Report shortened(Report report) {
    Report.Video video = new Report.Video(1.2, 36, 30, false, 640, 480, "h264");
    return new Report(report.source(), video, report.quality(), report.leds());
  }
}
