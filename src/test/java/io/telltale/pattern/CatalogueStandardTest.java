package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Step;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the standard catalogue says of the devices' firmware. */
class CatalogueStandardTest {
  private static final List<String> IDS =
      List.of(
          "start-up",
          "connected",
          "connecting-to-network",
          "requesting-address",
          "connecting-to-cloud",
          "cloud-handshake",
          "no-internet",
          "no-cloud",
          "decryption-error",
          "authentication-error",
          "handshake-error",
          "firmware-update",
          "safe-mode-button",
          "listening",
          "network-reset",
          "soft-power-off",
          "safe-mode",
          "dfu",
          "brown-out",
          "network-on",
          "network-off",
          "cloud-not-connected",
          "blocked-loop",
          "rainbow",
          "sos-then-no-cloud",
          "serial-load",
          "frozen",
          "dark",
          "missing-bootloader",
          "factory-reset",
          "tracker-connecting-to-cellular",
          "tracker-connecting-to-cloud-strong",
          "tracker-connecting-to-cloud-weak",
          "tracker-connected-strong",
          "tracker-connected-weak",
          "tracker-start-up",
          "core-radio-drop",
          "core-safe-mode",
          "safe-mode-start-up");

  @Test
  void holdsEveryIdThatReportsAndTestsRelyOn() {
    assertThat(Catalogue.standard().patterns())
        .extracting(Pattern::id)
        .containsAll(IDS)
        .containsAll(IntStream.rangeClosed(1, 15).mapToObj(it -> "sos-" + it).toList())
        .containsAll(IntStream.rangeClosed(0, 5).mapToObj(it -> "signal-strength-" + it).toList())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-cloud | cyan blink 100/100ms, orange blink 250/250ms x3",
        "dfu | yellow blink 101/101ms",
        "frozen | any solid",
        "dark | off",
        "missing-bootloader | dim blue solid",
        "soft-power-off | dim #111111 solid 1..30s, off",
        "signal-strength-0 | dim green solid 750ms",
        "signal-strength-1 | dim green solid 750ms, green solid 50ms, dim green solid 750ms",
        "signal-strength-3 | dim green solid 750ms, (green solid 50ms, dim green solid 350ms) x2,"
            + " green solid 50ms, dim green solid 750ms",
        "sos-7 | (red blink 150/100ms x3, off 100ms, red blink 300/100ms x3, off 100ms,"
            + " red blink 150/100ms x3, off 900ms, red blink 300/300ms x7, off 800ms) x2"
      })
  void tellsTheLightAsTheFirmwareShowsIt(String id, String notation) {
    assertThat(Notation.print(pattern(id).light())).isEqualTo(notation);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 15})
  void twoRoundsOfSosLastAsLongAsThePanicLoop(int code) {
    // A round is 4600 ms and 600 ms a count.
    assertThat(seconds(pattern("sos-" + code).light())).isCloseTo(9.2 + 1.2 * code, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void signalStrengthLastsAsLongAsItsTicks(int bars) {
    double expected = 0.75 + bars * 0.05 + (bars - 1) * 0.35 + 0.75;
    assertThat(seconds(pattern("signal-strength-" + bars).light()))
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void putsWhatIsSpecialToACodeBeforeWhatHoldsForAll() {
    Pattern heap = pattern("sos-8");
    assertThat(heap.name()).isEqualTo("SOS 8: out of heap");
    assertThat(heap.meaning()).startsWith("There was no memory left. The firmware has crashed");
    assertThat(heap.steps().get(0)).contains("System.freeMemory()");
    assertThat(heap.steps()).anyMatch(it -> it.contains("particle usb safe-mode"));
    assertThat(heap.mistakenFor()).extracting(Pattern.Confusion::with).contains("sos-7", "sos-9");
  }

  @Test
  void countsCodesThatNothingRaisesAsUnlikely() {
    assertThat(List.of("sos-2", "sos-6", "sos-9", "sos-11"))
        .allSatisfy(it -> assertThat(pattern(it).prior()).as(it).isLessThan(0.05));
    assertThat(pattern("sos-1").prior()).isEqualTo(1);
  }

  @Test
  void everyConfusionOfAPatternNamesSomethingElse() {
    for (Pattern pattern : Catalogue.standard().patterns()) {
      assertThat(pattern.mistakenFor())
          .as(pattern.id())
          .extracting(Pattern.Confusion::with)
          .doesNotContain(pattern.id())
          .doesNotHaveDuplicates();
    }
  }

  private static Pattern pattern(String id) {
    return Catalogue.standard().find(id).orElseThrow();
  }

  /** Length of a light whose every step is bounded. */
  private static double seconds(Light light) {
    if (light instanceof Sequence sequence) {
      double once = sequence.parts().stream().mapToDouble(CatalogueStandardTest::seconds).sum();
      return once * sequence.times().max();
    }
    Step step = (Step) light;
    if (step.length() != null) {
      return step.length().max();
    }
    Light.Timing timing = Objects.requireNonNull(step.timing());
    return step.count().max()
        * (timing.first().max() + Objects.requireNonNull(timing.second()).max());
  }
}
