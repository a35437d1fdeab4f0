package io.telltale.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Episode;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.pattern.Verdict;
import io.telltale.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** States one after the other, and what is known of them in the end. */
class HistoryTest {
  private final History history = new History();

  private static Finding finding(Verdict verdict, String id) {
    Match match = new Match(Catalogue.standard().find(id).orElseThrow(), 0.95);
    return new Finding(verdict, List.of(match), List.of(), "made by hand");
  }

  private void told(double since, String id) {
    Report.Video camera = new Report.Video(30, 900, 30, false, 320, 240, "by hand");
    Report report = new Report("by hand", camera, List.of(), List.of());
    history.add(new LiveState(since, since + 1, finding(Verdict.RECOGNISED, id), report, ""));
  }

  private List<String> lines() {
    return history.entries().stream()
        .map(it -> "%s from %.1f to %.1f".formatted(it.headline(), it.start(), it.end()))
        .toList();
  }

  @Test
  void a_state_lasts_until_the_next() {
    told(3, "listening");
    told(8, "connected");

    assertThat(lines())
        .containsExactly("Listening mode from 3.0 to 8.0", "Connected from 8.0 to NaN");
  }

  @Test
  void a_state_that_lasted_no_time_is_forgotten() {
    told(2, "brown-out");
    told(2, "connecting-to-network");

    assertThat(lines()).containsExactly("Connecting to the network from 2.0 to NaN");
  }

  @Test
  void a_start_that_was_taken_for_something_else_is_one_once_it_is_known() {
    told(2.8, "dark");
    told(2.9, "brown-out");
    told(3.6, "connecting-to-network");
    told(7.1, "connected");

    history.recall(List.of(new Episode(0, 3.5, finding(Verdict.RECOGNISED, "start-up"))));

    assertThat(lines())
        .containsExactly(
            "Starting up from 0.0 to 3.6",
            "Connecting to the network from 3.6 to 7.1",
            "Connected from 7.1 to NaN");
  }

  @Test
  void what_is_not_known_or_still_lasts_stays_as_it_was_told() {
    told(0, "listening");
    told(5, "connected");
    List<String> before = lines();

    history.recall(
        List.of(
            new Episode(0, 5, finding(Verdict.AMBIGUOUS, "start-up")),
            new Episode(5, 9, finding(Verdict.RECOGNISED, "safe-mode"))));

    assertThat(lines()).isEqualTo(before);
  }
}
