package io.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Colour;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
  private static final Finding FOUND = MadeReports.recognised("no-cloud", 0.98);

  @Test
  void a_pattern_is_called_as_the_finding_then_as_the_catalogue_calls_it() {
    assertThat(ReportWords.name(FOUND, "no-cloud")).isEqualTo("Name of no-cloud");
    assertThat(ReportWords.name(FOUND, "connecting-to-cloud")).isEqualTo("Connecting to the cloud");
    assertThat(ReportWords.name(FOUND, "of-nobody")).isEqualTo("of-nobody");
  }

  @Test
  void a_period_is_told_where_there_is_one() {
    assertThat(ReportWords.every(MadeReports.blink(Colour.CYAN, 0, 4, 0.1, 0.1)))
        .isEqualTo("every 200 ms");
    assertThat(ReportWords.every(MadeReports.breathe(Colour.CYAN, 0, 8, 4)))
        .isEqualTo("every 4.00 s");
    assertThat(ReportWords.every(MadeReports.solid(Colour.RED, 0, 4))).isEmpty();
  }

  @Test
  void another_light_is_told_in_one_line() {
    Report.Led unknown =
        MadeReports.led(
            MadeReports.without(Verdict.UNKNOWN, "red solid"),
            MadeReports.solid(Colour.RED, 0, 30));
    Report.Led known = MadeReports.led(FOUND, MadeReports.solid(Colour.RED, 0, 30));

    assertThat(ReportWords.other(unknown)).isEqualTo("red solid (at 221,440)");
    assertThat(ReportWords.other(known)).isEqualTo("red solid (at 221,440): Name of no-cloud");
  }
}
