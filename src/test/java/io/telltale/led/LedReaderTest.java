package io.telltale.led;

import static io.telltale.led.Board.blink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.VideoException;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedReaderTest {
  private static final Board.Colour GREEN = new Board.Colour(0, 2, 0);
  private static final Board.Colour WHITE = new Board.Colour(1.5, 1.5, 1.5);

  @Test
  void aBlinkingLedIsFoundWhereItIs() throws VideoException {
    LedTrace led = first(Film.read(new Board().lamp(140, 90, GREEN, blink(0.3)), 3));
    assertIsAt(led, 140, 90);
    assertFollows(led, blink(0.3));
  }

  @Test
  void aSteadyLedIsFoundToo() throws VideoException {
    LedTrace led = first(Film.read(new Board().lamp(200, 120, GREEN, t -> 1), 2));
    assertIsAt(led, 200, 120);
    assertFollows(led, t -> 1);
  }

  @Test
  void itIsFollowedThroughAShakyHand() throws VideoException {
    Board board =
        new Board()
            .lamp(160, 120, GREEN, blink(0.3))
            .movedBy(t -> new Similarity(1, 0, 14 * Math.sin(5 * t), 9 * Math.sin(7 * t)));
    assertFollows(first(Film.read(board, 3)), blink(0.3));
  }

  @Test
  void aCameraThatSlowlyWandersWhileItIsDarkDoesNotLoseIt() throws VideoException {
    DoubleUnaryOperator light = t -> t > 1.2 && t < 4.8 ? 0 : blink(0.2).applyAsDouble(t);
    Board board =
        new Board()
            .lamp(150, 110, GREEN, light)
            .inRoomLight(t -> 0.1)
            .movedBy(t -> new Similarity(1, 0, 4 * t, -3 * t));
    LedTrace led = first(Film.read(board, 6));
    assertThat(led.samples().get(0).confidence()).as("in view from the start").isEqualTo(1);
    assertFollows(led, light);
  }

  @Test
  void itIsFollowedThroughAZoom() throws VideoException {
    Board board =
        new Board()
            .lamp(170, 130, GREEN, blink(0.3))
            .movedBy(
                t -> {
                  double zoom = 1 + 0.1 * t;
                  return new Similarity(zoom, 0, 160 * (1 - zoom), 120 * (1 - zoom));
                });
    assertFollows(first(Film.read(board, 3)), blink(0.3));
  }

  @Test
  void behindAHandItIsDarkAndAfterwardsSeenAgain() throws VideoException {
    Board board = new Board().lamp(160, 120, GREEN, t -> 1).coveredWhen(t -> t > 1.01 && t < 1.41);
    LedTrace led = first(Film.read(board, 3));
    assertThat(at(led, 1.2).brightness()).as("behind the hand").isLessThan(0.3);
    assertThat(at(led, 0.5).brightness()).as("before the hand").isGreaterThan(0.7);
    assertThat(at(led, 2.5).brightness()).as("after the hand").isGreaterThan(0.7);
  }

  @Test
  void whatLeavesThePictureAndComesBackIsTheSameLed() throws VideoException {
    Board board =
        new Board()
            .lamp(260, 120, GREEN, blink(0.3))
            .movedBy(t -> new Similarity(1, 0, t < 1 ? 0 : 100 * Math.sin(Math.PI * (t - 1)), 0));
    LedTrace led = first(Film.read(board, 3));
    assertThat(at(led, 1.5).confidence()).as("out of view").isZero();
    assertThat(at(led, 0.8).confidence()).as("before it left").isEqualTo(1);
    assertThat(at(led, 2.8).confidence()).as("after it came back").isEqualTo(1);
  }

  @Test
  void aRegionOverridesWhatIsBrighter() throws VideoException {
    Board board = new Board().lamp(80, 80, WHITE, blink(0.2)).lamp(240, 160, GREEN, blink(0.5));
    List<LedTrace> leds = Film.read(board, 3, new Region(232, 152, 16, 16));
    assertThat(leds).hasSize(1);
    assertIsAt(leds.get(0), 240, 160);
    assertFollows(leds.get(0), blink(0.5));
  }

  @Test
  void aColouredBlinkingLedComesBeforeAWhiteSteadyOne() throws VideoException {
    Board board = new Board().lamp(80, 80, WHITE, t -> 1).lamp(240, 160, GREEN, blink(0.3));
    List<LedTrace> leds = Film.read(board, 3);
    assertThat(leds).as("lights found").hasSizeGreaterThanOrEqualTo(2);
    assertIsAt(leds.get(0), 240, 160);
    assertThat(leds).as("the steady one").anySatisfy(led -> assertIsAt(led, 80, 80));
  }

  @Test
  void whereNothingIsLitNothingIsFound() throws VideoException {
    assertThat(Film.read(new Board(), 2)).isEmpty();
  }

  @Test
  void everyFrameIsGivenBack() throws VideoException {
    Board board = new Board().lamp(140, 90, GREEN, blink(0.3));
    Film.read(board, 2);
    assertThat(board.closed).hasValue((int) (2 * Board.FPS));
  }

  @ParameterizedTest
  @CsvSource({"2,0,0,0", "2,2,0,60", "0,2,0,120", "0,2,2,180", "0,0,2,240", "2,0,2,300"})
  void theHueIsRightAlthoughTheCoreClips(double red, double green, double blue, double hue)
      throws VideoException {
    Board board = new Board().lamp(140, 90, new Board.Colour(red, green, blue), blink(0.3));
    LedTrace led = first(Film.read(board, 2));
    double off = Math.abs((at(led, 0.1).hue() - hue + 540) % 360 - 180);
    assertThat(off).as("degrees off %s, told %s", hue, at(led, 0.1).hue()).isLessThan(20);
  }

  private static LedTrace first(List<LedTrace> leds) {
    assertThat(leds).as("lights found").isNotEmpty();
    return leds.get(0);
  }

  private static void assertIsAt(LedTrace led, double x, double y) {
    assertThat(led.region().centreX()).as("x of %s", led.region()).isCloseTo(x, within(4.0));
    assertThat(led.region().centreY()).as("y of %s", led.region()).isCloseTo(y, within(4.0));
  }

  /** Most frames must be lit and dark as it was filmed; the edges of a blink may cost some. */
  private static void assertFollows(LedTrace led, DoubleUnaryOperator duty) {
    List<LedSample> wrong =
        led.samples().stream()
            .filter(s -> (s.brightness() > 0.35) != (duty.applyAsDouble(s.time()) > 0.5))
            .toList();
    assertThat(wrong.size())
        .as("frames of %d that tell another light: %s", led.samples().size(), wrong)
        .isLessThanOrEqualTo(led.samples().size() / 20);
  }

  private static LedSample at(LedTrace led, double time) {
    return led.samples().stream()
        .filter(s -> s.time() >= time - 1e-6)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sample from " + time + " s on in " + led));
  }
}
