package io.telltale.live;

import static io.telltale.led.Board.blink;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.led.Board;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told while a look at all that is kept takes long. */
class SlowLookTest {
  private static final DoubleUnaryOperator LISTENING = blink(0.25);

  private final Heard heard = new Heard();
  private final Queue<Runnable> looks = new ArrayDeque<>();
  private final Board board = new Board().lamp(160, 120, new Board.Colour(0, 0, 2), LISTENING);
  private int filmed;

  private void film(LiveReader reader, double seconds) {
    for (double until = filmed + seconds * Board.FPS; filmed < until; filmed++) {
      reader.accept(board.frame(filmed / Board.FPS));
    }
  }

  private LiveReader reader() {
    return new LiveReader("board", Board.INFO, LiveOptions.DEFAULT, heard, looks::add, () -> 0);
  }

  /** Times of frames from then on of which it was told otherwise than they show. */
  private List<Double> wrongSince(double seconds) {
    return heard.frames.stream()
        .filter(now -> now.time() >= seconds)
        .filter(now -> now.lit() != (LISTENING.applyAsDouble(now.time()) > 0.5))
        .map(LightNow::time)
        .toList();
  }

  @Test
  void each_frame_tells_whether_the_led_is_lit_though_a_look_never_ends() {
    try (LiveReader reader = reader()) {
      film(reader, 1);
      looks.remove().run(); // of the first frame, in which nothing is found yet
      film(reader, 1);
      looks.remove().run();
      film(reader, 1.5);
    }

    assertThat(heard.frames).hasSize(filmed);
    assertThat(wrongSince(2.1)).as("moments at which it was told wrongly").isEmpty();
  }

  @Test
  void looks_that_are_not_begun_make_room_for_the_newest() {
    try (LiveReader reader = reader()) {
      film(reader, 2);
      assertThat(looks).as("looks that wait").hasSize(1);
      looks.remove().run();
    }

    assertThat(heard.states).as("states told").hasSize(1);
    assertThat(heard.states.get(0).time()).as("the newest frame in it").isGreaterThan(1.5);
  }

  @Test
  void frames_that_came_during_a_look_are_not_forgotten_by_it() {
    try (LiveReader reader = reader()) {
      film(reader, 2);
      looks.remove().run(); // told of frames up to 1.6 s or later
      film(reader, 0.1);
    }

    LightNow last = heard.frames.get(heard.frames.size() - 1);
    assertThat(last.sample()).isNotNull().extracting("time").isEqualTo(last.time());
    assertThat(IntStream.range(1, filmed).filter(i -> goesBack(i)).boxed())
        .as("frames of which an older sample was told than before")
        .isEmpty();
  }

  private boolean goesBack(int frame) {
    var before = heard.frames.get(frame - 1).sample();
    var now = heard.frames.get(frame).sample();
    return before != null && (now == null || now.time() < before.time());
  }
}
