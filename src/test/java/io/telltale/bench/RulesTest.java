package io.telltale.bench;

import static io.telltale.bench.Recorded.growing;
import static io.telltale.bench.Recorded.judged;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.pattern.Catalogue;
import io.telltale.report.Report;
import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final String START =
      "off 1s, white solid 1s, green blink 100/100ms x20, cyan blink 100/100ms x20,"
          + " cyan blink 50/50ms x20, cyan breathe 4s";
  private static final Recording STARTED = Recorded.of(START, 26);
  private static final Recording CONNECTED = Recorded.of("cyan breathe 4s", 14);
  private static final Recording NO_CLOUD =
      Recorded.of(
          FilmedLight.of("cyan blink 100/100ms x15, orange blink 250/250ms x3").lasting(15));
  private static final Recording SOS =
      Recorded.of(
          FilmedLight.of(
                  "(red blink 150/100ms x3, off 100ms, red blink 300/100ms x3, off 100ms,"
                      + " red blink 150/100ms x3, off 900ms, red blink 300/300ms x4, off 800ms) x2")
              .lasting(20));

  private static void assertOutcome(Ruling ruling, Outcome outcome) {
    assertThat(ruling.outcome()).as("%s", ruling).isEqualTo(outcome);
  }

  @Test
  void what_is_shown_in_time_passes() {
    Ruling ruling = judged("connected within 30s", CONNECTED);

    assertOutcome(ruling, Outcome.PASSED);
    assertThat(ruling.marginal()).as(ruling.seen()).isFalse();
    assertThat(ruling.certain()).isTrue();
  }

  @Test
  void a_start_up_ends_in_connected() {
    Ruling ruling = judged("start-up then connected within 60s", STARTED);

    assertOutcome(ruling, Outcome.PASSED);
    assertOutcome(judged("connected within 20s", STARTED), Outcome.PASSED);
  }

  @Test
  void what_comes_too_late_fails_and_is_told_by_how_much() {
    Ruling ruling = judged("connected within 5s", STARTED);

    assertOutcome(ruling, Outcome.FAILED);
    assertThat(ruling.seen()).contains("too late");
  }

  @Test
  void what_comes_in_the_last_tenth_of_its_time_is_marginal() {
    double shown = judged("connected", STARTED).to();
    assertThat(shown).isGreaterThan(20);
    Ruling ruling = judged("connected within 12.3s", STARTED);

    assertOutcome(ruling, Outcome.PASSED);
    assertThat(ruling.marginal()).as(ruling.seen()).isTrue();
    assertThat(ruling.word()).isEqualTo("marginal");
  }

  @Test
  void what_comes_too_late_by_less_than_a_frame_cannot_be_told() {
    double shown = judged("connected within 5s", STARTED).from();
    Ruling ruling = judged("connected within " + Math.round(1000 * shown - 10) + "ms", STARTED);

    assertOutcome(ruling, Outcome.CANNOT_TELL);
    assertThat(ruling.seen()).contains("too late, which is less than the camera resolves");
  }

  @Test
  void what_never_came_has_a_moment_to_look_at_and_is_told_with_what_was_shown() {
    for (String expected : List.of("sos at least 1 time", "exactly 3 magenta blink")) {
      Ruling ruling = judged(expected, NO_CLOUD);

      assertOutcome(ruling, Outcome.FAILED);
      assertThat(ruling.hasMoment()).as(expected).isTrue();
      assertThat(ruling.seen()).contains("seen: ", "no-cloud");
    }
  }

  @Test
  void what_is_not_shown_fails_with_what_was() {
    Ruling ruling = judged("connected", NO_CLOUD);

    assertOutcome(ruling, Outcome.FAILED);
    assertThat(ruling.seen()).contains("no-cloud");
  }

  @Test
  void a_recording_that_ends_too_early_cannot_tell() {
    Ruling ruling = judged("connected within 60s", NO_CLOUD);

    assertOutcome(ruling, Outcome.CANNOT_TELL);
    assertThat(ruling.seen()).contains("15.00 s long", "60.00 s");
  }

  @Test
  void a_code_of_the_family_is_found() {
    assertOutcome(judged("never sos", SOS), Outcome.FAILED);
    assertOutcome(judged("sos-4", SOS), Outcome.PASSED);
    assertOutcome(judged("never sos-5", SOS), Outcome.PASSED);
    assertOutcome(judged("never sos", CONNECTED), Outcome.PASSED);
  }

  @Test
  void a_colour_is_found_or_not() {
    assertOutcome(judged("never red", SOS), Outcome.FAILED);
    assertOutcome(judged("never red", CONNECTED), Outcome.PASSED);
    assertOutcome(judged("orange", NO_CLOUD), Outcome.PASSED);
    assertOutcome(judged("cyan breathe", NO_CLOUD), Outcome.FAILED);
  }

  @Test
  void never_for_longer_than_the_recording_cannot_tell() {
    assertOutcome(judged("never red for 60s", CONNECTED), Outcome.CANNOT_TELL);
    assertOutcome(judged("never red for 10s", CONNECTED), Outcome.PASSED);
  }

  @Test
  void a_flash_count_is_exact() {
    assertOutcome(judged("exactly 3 orange blink", NO_CLOUD), Outcome.PASSED);
    assertOutcome(judged("exactly 4 orange blink", NO_CLOUD), Outcome.FAILED);
    assertOutcome(judged("at most 3 orange blink", NO_CLOUD), Outcome.PASSED);
    assertOutcome(judged("exactly 3 orange blink", CONNECTED), Outcome.FAILED);
  }

  @Test
  void a_colour_in_doubt_is_told_with_what_else_it_may_be() throws Exception {
    Report.Led led =
        Telltale.read(Path.of("test-videos/no-cloud.mp4"), ReadOptions.DEFAULT, Progress.SILENT)
            .leds()
            .get(0);
    Ruling ruling = judged("never yellow", Recording.whole(led, Catalogue.standard()));

    assertOutcome(ruling, Outcome.CANNOT_TELL);
    assertThat(ruling.seen()).contains("orange blink", "which may as well be yellow");
  }

  @Test
  void a_pattern_is_counted() {
    assertOutcome(judged("no-cloud at most 1 time", NO_CLOUD), Outcome.PASSED);
    assertOutcome(judged("no-cloud exactly 0 times", NO_CLOUD), Outcome.FAILED);
    assertOutcome(judged("sos at least 1 time", NO_CLOUD), Outcome.FAILED);
    assertOutcome(judged("no-cloud at most 1 time within 60s", NO_CLOUD), Outcome.CANNOT_TELL);
  }

  @Test
  void a_rhythm_keeps_its_tolerance_or_not() {
    Recording slow = Recorded.of("cyan breathe 4.4s", 20);

    assertOutcome(judged("cyan breathe 4s ±5% for 10s", CONNECTED), Outcome.PASSED);
    assertOutcome(judged("cyan breathe 4s ±5% for 10s", slow), Outcome.FAILED);
    assertOutcome(judged("cyan breathe 4s ±20% for 10s", slow), Outcome.PASSED);
    assertThat(judged("cyan breathe 4s ±5% for 10s", CONNECTED).allowed())
        .contains("period 4.00 s ±200 ms", "measured to");
  }

  @Test
  void a_rhythm_at_the_very_limit_is_marginal_and_just_beyond_it_cannot_be_told() {
    Ruling just = judged("cyan breathe 4s ±5%", Recorded.of("cyan breathe 4.17s", 20));
    Ruling beyond = judged("cyan breathe 4s ±5%", Recorded.of("cyan breathe 4.23s", 20));

    assertOutcome(just, Outcome.PASSED);
    assertThat(just.marginal()).as("%s", just).isTrue();
    assertOutcome(beyond, Outcome.CANNOT_TELL);
  }

  @Test
  void without_a_tolerance_the_camera_sets_it_and_it_is_stated() {
    Ruling ruling = judged("cyan blink 100/100ms", NO_CLOUD);

    assertOutcome(ruling, Outcome.PASSED);
    assertThat(ruling.allowed()).contains("period 200 ms", "on 100 ms");
    assertOutcome(judged("cyan blink 50/50ms", NO_CLOUD), Outcome.FAILED);
    assertOutcome(judged("cyan blink 120/120ms", NO_CLOUD), Outcome.FAILED);
  }

  @Test
  void a_camera_that_is_too_slow_for_a_rhythm_cannot_tell() {
    Recording slow = Recorded.of(FilmedLight.of("cyan blink 50/50ms").at(15));

    assertOutcome(judged("cyan blink 50/50ms", slow), Outcome.CANNOT_TELL);
    assertOutcome(judged("never cyan blink 50/50ms", slow), Outcome.CANNOT_TELL);
  }

  @Test
  void a_recording_that_ends_while_it_lasts_cannot_tell() {
    Ruling ruling = judged("connected for 30s", CONNECTED);

    assertOutcome(ruling, Outcome.CANNOT_TELL);
    assertThat(ruling.seen()).contains("until the recording ended");
  }

  @Test
  void what_is_out_of_sight_is_not_taken_for_absent() {
    LedTrace all = CONNECTED.led().trace();
    List<LedSample> holed =
        all.samples().stream().filter(it -> it.time() < 5 || it.time() > 7).toList();
    Recording recording = Recorded.of(new LedTrace(all.region(), holed, all.prominence()));

    assertOutcome(judged("never red", recording), Outcome.CANNOT_TELL);
    assertThat(judged("never red", recording).seen()).contains("out of sight from 4.97 s to 7.0");
  }

  @Test
  void without_any_light_nothing_can_be_told() {
    Recording nothing = Recorded.of(new LedTrace(CONNECTED.led().trace().region(), List.of(), 0));

    assertOutcome(judged("connected", nothing), Outcome.CANNOT_TELL);
    assertOutcome(judged("never sos", nothing), Outcome.CANNOT_TELL);
  }

  @Test
  void a_growing_recording_is_settled_as_soon_as_it_can_be() {
    assertThat(judged("connected within 30s", growing(CONNECTED)).certain()).isTrue();
    assertThat(judged("never sos", growing(SOS)).certain()).isTrue();
    assertThat(judged("never sos", growing(CONNECTED)).certain()).isFalse();
    assertThat(judged("never sos for 5s", growing(CONNECTED)).certain()).isTrue();
    assertThat(judged("connected within 60s", growing(NO_CLOUD)).certain()).isFalse();
    assertThat(judged("connected within 5s", growing(NO_CLOUD)).certain()).isTrue();
  }

  @Test
  void together_a_failure_counts_before_a_doubt_and_a_doubt_before_a_pass() {
    assertThat(Outcome.PASSED.and(Outcome.CANNOT_TELL)).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(Outcome.CANNOT_TELL.and(Outcome.FAILED)).isEqualTo(Outcome.FAILED);
    assertThat(Outcome.PASSED.and(Outcome.PASSED)).isEqualTo(Outcome.PASSED);
  }
}
