package io.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Colour;
import io.telltale.phase.Phase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWriterTest {

  @Test
  void the_state_comes_first_then_the_evidence_then_what_to_do() {
    String text = Shown.as(Format.TEXT, Layout.PLAIN, MadeReports.noCloud());

    assertThat(text)
        .containsSubsequence(
            "clip.mp4",
            "Could not reach the cloud",
            "recognised",
            "98 %",
            " 0.00 -  3.60 s  cyan blink",
            "18 flashes, 100 ms on, 100 ms off",
            " 3.60 -  5.10 s  orange blink",
            "connecting-to-cloud",
            "The device is on the network",
            "- The SIM is not active",
            "1. Check the SIM",
            "2. Try another network",
            "overexposed",
            "red solid");
  }

  @Test
  void several_answers_are_all_explained() {
    Finding finding =
        new Finding(
            Verdict.AMBIGUOUS,
            List.of(
                new Match(MadeReports.pattern("a", "Alpha"), 0.5),
                new Match(MadeReports.pattern("b", "Beta"), 0.5)),
            List.of(),
            "A longer clip would tell them apart.");

    assertThat(Shown.as(Format.TEXT, Layout.PLAIN, MadeReports.report(MadeReports.led(finding))))
        .contains("Alpha, or Beta", "A longer clip", "Alpha would mean", "Beta would mean");
  }

  @Test
  void a_light_without_a_pattern_is_told_by_its_reason() {
    Report.Led led = MadeReports.led(MadeReports.without(Verdict.UNKNOWN, "It is magenta blink."));

    assertThat(Shown.as(Format.TEXT, Layout.PLAIN, MadeReports.report(led)))
        .contains("in no catalogue", "It is magenta blink.");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 110})
  void no_line_is_wider_than_the_page(int columns) {
    String text = Shown.as(Format.TEXT, new Layout(columns, false), MadeReports.noCloud());

    assertThat(text.lines().skip(1))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(columns + 1));
  }

  @Test
  void there_is_no_colour_unless_it_is_wanted() {
    assertThat(Shown.as(Format.TEXT, Layout.PLAIN, MadeReports.noCloud())).doesNotContain("\u001b");
    assertThat(Shown.as(Format.TEXT, new Layout(80, true), MadeReports.noCloud()))
        .contains("\u001b[32m");
  }

  @Test
  void other_lights_are_told_by_what_they_mostly_did() {
    Report.Led main = MadeReports.led(MadeReports.recognised("dfu", 0.9));
    Report.Led other =
        MadeReports.led(
            MadeReports.without(Verdict.UNKNOWN, ""),
            MadeReports.off(0, 9),
            MadeReports.solid(Colour.RED, 9, 10),
            MadeReports.solid(Colour.WHITE, 10, 10.5));

    assertThat(Shown.as(Format.TEXT, Layout.PLAIN, MadeReports.report(main, other)))
        .contains("- mostly red solid (at 221,440)\n");
  }

  @Test
  void a_long_list_of_phases_is_cut_and_counted() {
    Phase[] phases =
        IntStream.range(0, 100).mapToObj(i -> MadeReports.off(i, i + 1)).toArray(Phase[]::new);

    assertThat(
            Shown.as(
                Format.TEXT,
                Layout.PLAIN,
                MadeReports.report(
                    MadeReports.led(MadeReports.without(Verdict.UNKNOWN, ""), phases))))
        .contains("... and 76 more");
  }
}
