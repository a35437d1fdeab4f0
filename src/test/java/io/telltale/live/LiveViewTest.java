package io.telltale.live;

import static io.telltale.led.Board.blink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.telltale.led.Board;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to the view while it is watched: the LED leaves it, or the light goes out. */
class LiveViewTest {
  private static final Board.Colour BLUE = new Board.Colour(0, 0, 2);

  /** A quarter of a second on, as long off: listening. */
  private static final double LISTENING = 0.25;

  private final Heard heard = new Heard();

  /** Watches it, and tells what was seen in all. */
  private Report watch(Board board, double seconds) {
    LiveOptions options = LiveOptions.DEFAULT.every(1);
    try (LiveReader reader = new LiveReader("board", Board.INFO, options, heard, Runnable::run)) {
      for (int i = 0; i < seconds * Board.FPS; i++) {
        reader.accept(board.frame(i / Board.FPS));
      }
      return reader.report();
    }
  }

  private List<String> meanings() {
    return heard.states.stream().map(it -> meaning(it.finding())).toList();
  }

  private static String meaning(Finding finding) {
    return finding.verdict() == Verdict.RECOGNISED
        ? finding.matches().get(0).pattern().id()
        : finding.verdict().word();
  }

  @Test
  void an_led_that_leaves_the_view_is_missed_and_found_again() {
    Board board =
        new Board()
            .lamp(250, 120, BLUE, blink(LISTENING))
            .slidBy(t -> t < 5 || t > 9 ? 0 : 110 * Math.min(1, Math.min(t - 5, 9 - t) * 2));

    watch(board, 14);

    assertThat(heard.timedTroubles)
        .containsExactly(
            "the LED is out of view: what it does is not known, at 6 s",
            "the LED is in view again, at 9 s");
    assertThat(meanings()).startsWith("listening").endsWith("listening");
  }

  @Test
  void while_the_lights_of_the_room_go_out_the_led_is_followed_and_means_the_same() {
    Board board =
        new Board().lamp(160, 120, BLUE, blink(LISTENING)).inRoomLight(t -> t < 5 ? 1 : 0);

    watch(board, 9);

    assertThat(heard.timedTroubles).isEmpty();
    assertThat(meanings()).containsExactly("listening");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("roomsThatChange")
  void the_lights_of_the_room_may_go_out_or_on_for_good(String what, DoubleUnaryOperator room) {
    Board board = new Board().lamp(160, 120, BLUE, blink(LISTENING)).inRoomLight(room);

    Report all = watch(board, 12);

    assertThat(heard.timedTroubles).isEmpty();
    assertThat(meanings()).containsExactly("listening");
    assertThat(all.leds().get(0).phases())
        .as("%s: what the light did in these 12 s", what)
        .extracting(Phase::kind, Phase::colour)
        .containsExactly(tuple(Kind.BLINK, Colour.BLUE));
  }

  static Stream<Arguments> roomsThatChange() {
    return Stream.of(
        roomThatChanges("out after 5 s", t -> t < 5 ? 1 : 0),
        roomThatChanges("on after 5 s", t -> t < 5 ? 0 : 1),
        roomThatChanges("to a tenth after 5 s", t -> t < 5 ? 1 : 0.1),
        roomThatChanges("dimmed until it is dark", t -> 1 - Math.min(1, Math.max(0, t - 5) / 1.5)));
  }

  private static Arguments roomThatChanges(String what, DoubleUnaryOperator room) {
    return Arguments.of(what, room);
  }

  @Test
  void half_of_the_rooms_light_may_go_for_good() {
    Board board =
        new Board().lamp(160, 120, BLUE, blink(LISTENING)).inRoomLight(t -> t < 5 ? 1 : 0.5);

    watch(board, 14);

    assertThat(heard.timedTroubles).isEmpty();
    assertThat(meanings()).containsExactly("listening");
  }

  @Test
  void an_led_that_is_switched_off_is_in_view_and_told_to_be_off() {
    Board board =
        new Board().lamp(160, 120, BLUE, t -> t < 6 ? blink(LISTENING).applyAsDouble(t) : 0);

    watch(board, 9);

    assertThat(heard.timedTroubles).isEmpty();
    assertThat(heard.phases.stream().map(Phase::kind))
        .as("what was told of the light: %s", heard.phases)
        .endsWith(Kind.BLINK, Kind.OFF);
  }
}
