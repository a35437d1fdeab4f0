package io.telltale.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.phase.Kind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {

  private static ClipScore clip(String condition, boolean right, double confidence) {
    return new ClipScore(
        condition + ".mp4",
        condition,
        "dfu",
        Map.of(Check.RIGHT, right, Check.TOP_1, right, Check.CONFIDENTLY_WRONG, !right),
        List.of(new PeriodError(right ? Kind.BLINK : Kind.BREATHE, right ? 0.001 : 0.2)),
        confidence,
        "recognised x");
  }

  private static Evaluation mixed() {
    List<ClipScore> clips = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clips.add(clip("phone", true, 0.97));
    }
    clips.add(clip("bench", true, 0.92));
    clips.add(clip("bench", false, 0.6));
    return Evaluation.of(clips);
  }

  @Test
  void clips_are_counted_by_condition_and_together() {
    assertThat(mixed().conditions()).extracting(Tally::condition).containsExactly("bench", "phone");
    assertThat(mixed().conditions()).extracting(Tally::clips).containsExactly(2, 8);
    assertThat(mixed().all().shares())
        .containsEntry(Check.RIGHT, new Share(9, 10))
        .containsEntry(Check.CONFIDENTLY_WRONG, new Share(1, 10))
        .doesNotContainKey(Check.LOCATED);
  }

  @Test
  void period_errors_are_told_by_median_and_95th_percentile() {
    assertThat(mixed().all().periods().median()).isEqualTo(0.001);
    assertThat(mixed().all().periods().p95()).isEqualTo(0.2);
    assertThat(Tally.of("none", List.of()).periods().median()).isNaN();
  }

  @Test
  void a_share_has_wilsons_interval() {
    // Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
    Share share = new Share(81, 263);

    assertThat(share.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(share.high()).isCloseTo(0.3662, within(5e-5));
    assertThat(new Share(0, 10).low()).isZero();
    assertThat(new Share(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    assertThat(new Share(10, 10).high()).isEqualTo(1);
  }

  @Test
  void confidence_is_held_against_what_was_right() {
    assertThat(mixed().calibration().bins())
        .extracting(Calibration.Bin::from, Calibration.Bin::right)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0.5, new Share(0, 1)),
            org.assertj.core.groups.Tuple.tuple(0.9, new Share(1, 1)),
            org.assertj.core.groups.Tuple.tuple(0.95, new Share(8, 8)));
  }

  @Test
  void taking_only_the_surest_answers_lowers_the_risk() {
    List<Calibration.Risk> curve = mixed().calibration().curve();

    assertThat(curve).extracting(Calibration.Risk::coverage).isSorted();
    assertThat(curve.get(curve.size() - 1).wrong()).isEqualTo(new Share(1, 10));
    assertThat(curve.get(curve.size() - 2).wrong()).isEqualTo(new Share(0, 9));
  }

  @Test
  void text_lists_misses_only_when_asked() {
    assertThat(text(true)).contains("MISS bench.mp4", "told:  recognised x", "9/10 90%");
    assertThat(text(false)).doesNotContain("MISS");
  }

  private static String text(boolean misses) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    new EvaluationText(out, clip -> "").write(mixed(), misses);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void text_tells_how_a_miss_is_made_again() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);

    new EvaluationText(out, clip -> "make " + clip.file()).write(mixed(), true);

    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("again: make bench.mp4");
  }

  @Test
  void markdown_has_the_command_the_table_and_every_miss() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);

    new EvaluationMarkdown(out, clip -> "make " + clip.file()).write(mixed(), "do it");

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .contains(
            "do it",
            "|  | bench | phone | all |",
            "|---|---|---|---|",
            "| clips | 2 | 8 | 10 |",
            "| right | 1/2 50% (9-91) | 8/8 100% (68-100) | 9/10 90% (60-98) |",
            "| blink, median | 0.10% | 0.10% | 0.10% |",
            "| breath, 95th | 20.00% | - | 20.00% |",
            "`bench.mp4`: sure but wrong",
            "- shown: dfu",
            "make bench.mp4")
        .doesNotContain("make phone.mp4");
  }

  @Test
  void of_many_clips_tenths_of_a_per_cent_are_told() {
    List<ClipScore> clips = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      clips.add(clip("phone", i > 0, 0.97));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);

    new EvaluationMarkdown(out, clip -> "").write(Evaluation.of(clips), "do it");

    // Wilson's interval of 199 in 200, by its closed form.
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("| right | 199/200 99.5% (97.2-99.9) |");
  }

  @Test
  void json_has_the_same_numbers() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EvaluationJson.write(mixed(), new PrintStream(bytes, false, StandardCharsets.UTF_8));
    JsonNode json = new JsonMapper().readTree(bytes.toByteArray());

    assertThat(json.at("/all/right/count").asInt()).isEqualTo(9);
    assertThat(json.at("/all/confidentlyWrong/of").asInt()).isEqualTo(10);
    assertThat(json.at("/conditions/0/condition").asString()).isEqualTo("bench");
    assertThat(json.at("/clips/9/right").asBoolean()).isFalse();
  }
}
