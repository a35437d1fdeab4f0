package io.telltale.evaluate;

import static io.telltale.report.MadeReports.blink;
import static io.telltale.report.MadeReports.led;
import static io.telltale.report.MadeReports.pattern;
import static io.telltale.report.MadeReports.recognised;
import static io.telltale.report.MadeReports.report;
import static io.telltale.report.MadeReports.solid;
import static io.telltale.report.MadeReports.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Colour;
import io.telltale.report.Report;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramScoringTest {
  private static final Truth.Step CYAN = Truths.blink(Colour.CYAN, 0, 4, 0.2);

  private static ClipScore score(Truth truth, Finding finding) {
    return Scoring.score(truth, report(led(finding, blink(Colour.CYAN, 0, 10, 0.1, 0.1))));
  }

  private static Finding ambiguous(String first, String second) {
    return new Finding(
        Verdict.AMBIGUOUS,
        List.of(new Match(pattern(first, first), 0.5), new Match(pattern(second, second), 0.5)),
        List.of(),
        "");
  }

  @Test
  void the_accepted_pattern_is_right() {
    ClipScore score = score(Truths.bench(List.of("no-cloud"), CYAN), recognised("no-cloud", 0.9));

    assertThat(score.checks())
        .containsEntry(Check.RIGHT, true)
        .containsEntry(Check.TOP_1, true)
        .containsEntry(Check.CONFIDENTLY_WRONG, false)
        .containsEntry(Check.LOCATED, true)
        .doesNotContainKey(Check.SOS_COUNT);
    assertThat(score.confidence()).isEqualTo(0.9);
  }

  @Test
  void another_pattern_is_confidently_wrong() {
    assertThat(score(Truths.bench(List.of("no-cloud"), CYAN), recognised("dfu", 0.9)).checks())
        .containsEntry(Check.RIGHT, false)
        .containsEntry(Check.TOP_1, false)
        .containsEntry(Check.CONFIDENTLY_WRONG, true);
  }

  @Test
  void the_right_pattern_among_several_is_only_named_first() {
    assertThat(
            score(Truths.bench(List.of("no-cloud"), CYAN), ambiguous("no-cloud", "dfu")).checks())
        .containsEntry(Check.RIGHT, false)
        .containsEntry(Check.TOP_1, true)
        .containsEntry(Check.CONFIDENTLY_WRONG, false);
  }

  @Test
  void ambiguous_is_right_where_several_are_accepted() {
    Truth truth = Truths.bench(List.of("firmware-update", "safe-mode-button"), CYAN);

    assertThat(score(truth, ambiguous("safe-mode-button", "dfu")).passed(Check.RIGHT)).isTrue();
    assertThat(score(truth, recognised("firmware-update", 0.9)).passed(Check.RIGHT)).isTrue();
    assertThat(score(truth, ambiguous("dfu", "safe-mode-button")).passed(Check.RIGHT)).isFalse();
  }

  @Test
  void a_light_of_nobodys_catalogue_must_be_unknown() {
    Truth truth = Truths.bench(List.of("unknown:morse-like"), CYAN);

    assertThat(score(truth, without(Verdict.UNKNOWN, "")).passed(Check.RIGHT)).isTrue();
    assertThat(score(truth, without(Verdict.INSUFFICIENT, "")).passed(Check.RIGHT)).isFalse();
    assertThat(score(truth, recognised("dfu", 0.9)).passed(Check.CONFIDENTLY_WRONG)).isTrue();
  }

  @Test
  void a_dark_clip_may_have_no_led_or_be_called_dark() {
    Truth truth = Truths.bench(List.of("dark"), Truths.off(0, 4));

    ClipScore none = score(truth, without(Verdict.NO_LED, ""));
    assertThat(none.passed(Check.RIGHT)).isTrue();
    assertThat(none.checks()).doesNotContainKey(Check.LOCATED);
    assertThat(score(truth, recognised("dark", 0.9)).passed(Check.RIGHT)).isTrue();
    assertThat(score(truth, recognised("frozen", 0.9)).passed(Check.CONFIDENTLY_WRONG)).isTrue();
  }

  @Test
  void a_slow_camera_need_not_tell_a_fast_blink() {
    Truth.Step fast = Truths.blink(Colour.CYAN, 0, 4, 0.1);
    List<String> accept = List.of("cloud-handshake");
    Finding insufficient = without(Verdict.INSUFFICIENT, "");

    assertThat(score(Truths.program("webcam", accept, 15, fast), insufficient).passed(Check.RIGHT))
        .isTrue();
    assertThat(score(Truths.program("webcam", accept, 30, fast), insufficient).passed(Check.RIGHT))
        .isFalse();
    assertThat(score(Truths.program("webcam", accept, 15, CYAN), insufficient).passed(Check.RIGHT))
        .isFalse();
  }

  @Test
  void the_code_of_an_sos_is_scored_by_itself() {
    assertThat(score(Truths.bench(List.of("sos-4"), CYAN), ambiguous("sos-4", "sos-5")).checks())
        .containsEntry(Check.SOS_COUNT, true)
        .containsEntry(Check.RIGHT, false);
  }

  @Test
  void an_led_is_located_within_two_and_a_half_radii_and_six_pixels() {
    Truth truth = Truths.bench(List.of("no-cloud"), CYAN); // radius 5: 18.5 pixels

    assertThat(located(truth, 221 + 18)).isTrue();
    assertThat(located(truth, 221 + 19)).isFalse();
  }

  private static boolean located(Truth truth, int x) {
    LedTrace trace = new LedTrace(new Region(x - 1, 439, 2, 2), List.of(), 1);
    Report.Led led = new Report.Led(trace, List.of(), recognised("no-cloud", 0.9));
    return Scoring.score(truth, report(led)).passed(Check.LOCATED);
  }

  @Test
  void where_others_are_lit_a_steady_led_may_be_any_entry() {
    Truth.Step steady = Truths.solid(Colour.CYAN, 0, 8);
    Report several =
        report(
            led(without(Verdict.UNKNOWN, ""), solid(Colour.RED, 0, 8)),
            led(recognised("frozen", 0.9), solid(Colour.CYAN, 0, 8)));
    List<String> frozen = List.of("frozen");

    assertThat(
            Scoring.score(Truths.program("hard", frozen, 30, steady), several).passed(Check.RIGHT))
        .isTrue();
    assertThat(
            Scoring.score(Truths.program("bench", frozen, 30, steady), several).passed(Check.RIGHT))
        .isFalse();
    assertThat(Scoring.score(Truths.program("hard", frozen, 30, CYAN), several).passed(Check.RIGHT))
        .isFalse();
  }

  @Test
  void an_unreadable_clip_is_a_miss_but_not_a_confident_one() {
    ClipScore score = Scoring.unreadable(Truths.bench(List.of("dfu"), CYAN), "is empty");

    assertThat(score.passed(Check.RIGHT)).isFalse();
    assertThat(score.passed(Check.CONFIDENTLY_WRONG)).isFalse();
    assertThat(score.told()).isEqualTo("is empty");
  }

  @Test
  void foreign_lights_are_counted_by_themselves() {
    Finding unknown = new Finding(Verdict.UNKNOWN, List.of(), List.of(), "");
    Truth foreign = Truths.bench(List.of("unknown:morse-like"), CYAN);

    assertThat(score(foreign, unknown).checks()).containsEntry(Check.FOREIGN, true);
    assertThat(score(foreign, recognised("dfu", 0.9)).checks()).containsEntry(Check.FOREIGN, false);
    assertThat(score(Truths.bench(List.of("no-cloud"), CYAN), unknown).checks())
        .doesNotContainKey(Check.FOREIGN);
  }
}
