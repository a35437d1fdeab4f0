package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraLimitsTest {
  private static final double LONG = Double.POSITIVE_INFINITY;

  private static Set<String> standard(double fps, double seconds) {
    return words(CameraLimits.confusable(Catalogue.standard(), fps, seconds));
  }

  private static Set<String> words(List<ConfusablePair> pairs) {
    return pairs.stream()
        .map(pair -> pair.a().id() + " ~ " + pair.b().id())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 12, 15, 20, 21.9})
  void below_22_frames_a_second_5_and_10_hz_are_alike(double fps) {
    assertThat(standard(fps, LONG))
        .contains(
            "connecting-to-network ~ requesting-address", "connecting-to-cloud ~ cloud-handshake");
  }

  @ParameterizedTest
  @ValueSource(doubles = {22, 24, 30, 60})
  void from_22_frames_a_second_on_they_are_not(double fps) {
    assertThat(standard(fps, LONG))
        .doesNotContain(
            "connecting-to-network ~ requesting-address",
            "connecting-to-cloud ~ cloud-handshake",
            "listening ~ network-reset");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 15, 60, 1000})
  void the_same_light_is_alike_to_every_camera(double fps) {
    assertThat(standard(fps, LONG))
        .contains(
            "serial-load ~ frozen",
            "frozen ~ tracker-connected-strong",
            "safe-mode-button ~ firmware-update");
  }

  @ParameterizedTest
  @CsvSource({"4.9, true", "5.3, false"})
  void a_breath_is_like_a_steady_light_for_a_period_and_a_quarter(double seconds, boolean alike) {
    assertThat(standard(30, seconds).contains("connected ~ frozen")).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "7, true", "20, false"})
  void an_sos_needs_its_round_to_be_counted(double seconds, boolean alike) {
    assertThat(standard(30, seconds).contains("sos-3 ~ sos-4")).isEqualTo(alike);
  }

  @Test
  void a_longer_clip_never_adds_a_pair() {
    Set<String> shorter = standard(30, 2);
    for (double seconds : new double[] {4, 8, 16, 60}) {
      Set<String> longer = standard(30, seconds);
      assertThat(shorter).as("pairs of a clip shorter than %s s", seconds).containsAll(longer);
      shorter = longer;
    }
  }

  /** 2 Hz and 10 Hz meet at 12 frames a second and part again at 15. */
  @ParameterizedTest
  @CsvSource({"12, true", "15, false", "30, false"})
  void rates_are_alike_where_one_shows_as_the_other(
      double fps, boolean alike, @TempDir Path directory) throws Exception {
    Catalogue own = catalogue(directory, "blue blink 250/250ms", "blue blink 50/50ms");

    List<ConfusablePair> pairs = CameraLimits.confusable(own, fps, LONG);

    assertThat(pairs).hasSize(alike ? 1 : 0);
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              assertThat(pair.why()).contains("10 Hz shows as 2 Hz");
              assertThat(pair.separatedBy()).isEqualTo("24 frames a second");
            });
  }

  @Test
  void colours_are_told_apart_at_any_rate(@TempDir Path directory) throws Exception {
    Catalogue own = catalogue(directory, "blue blink 50/50ms", "green blink 50/50ms");

    assertThat(CameraLimits.confusable(own, 10, 1)).isEmpty();
  }

  @Test
  void a_count_is_told_by_a_clip_that_holds_it(@TempDir Path directory) throws Exception {
    Catalogue own =
        catalogue(
            directory,
            "(red blink 300/300ms x3, off 2s) x2",
            "(red blink 300/300ms x4, off 2s) x2");

    assertThat(CameraLimits.confusable(own, 30, 2))
        .singleElement()
        .satisfies(pair -> assertThat(pair.separatedBy()).startsWith("a clip of "));
    assertThat(CameraLimits.confusable(own, 30, 20)).isEmpty();
  }

  private static Catalogue catalogue(Path directory, String one, String other) throws Exception {
    Path file = directory.resolve("own.yaml");
    String entry = "  - {id: %s, name: It, notation: \"%s\", meaning: It is., steps: [Look]}%n";
    Files.writeString(
        file,
        "title: Own\npatterns:\n" + entry.formatted("one", one) + entry.formatted("other", other));
    return Catalogue.load(file);
  }

  @ParameterizedTest
  @CsvSource({
    "connecting-to-cloud, 11, 1.5",
    "cloud-handshake, 22, 1.5",
    "connected, 1, 5",
    "sos-3, 11, 6.4",
    "sos-15, 11, 13.6"
  })
  void a_pattern_needs_so_many_frames_and_seconds(String id, double fps, double seconds) {
    assertThat(CameraLimits.needs(Catalogue.standard()))
        .filteredOn(need -> need.pattern().id().equals(id))
        .singleElement()
        .satisfies(
            need -> {
              assertThat(need.fps()).isBetween(fps - 1e-6, fps + 1e-6);
              assertThat(need.seconds()).isBetween(seconds - 1e-6, seconds + 1e-6);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "serial-load, serial-load firmware-update frozen core-safe-mode",
    "tracker-connected-weak, tracker-connected-weak frozen tracker-start-up",
    "safe-mode-button, safe-mode-button firmware-update",
    "missing-bootloader, missing-bootloader frozen",
    "frozen, ''",
    "connected, ''",
    "no-cloud, ''",
    "firmware-update, ''"
  })
  void a_light_may_mean_something_else_as_well(String id, String ids) {
    Pattern pattern = Catalogue.standard().find(id).orElseThrow();

    assertThat(String.join(" ", CameraLimits.meantAsWell(pattern, Catalogue.standard())))
        .isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({
    "violet blink 700/700ms, 0",
    "cyan breathe 4s, Infinity",
    "'red solid 500ms, violet solid 500ms', 0.5",
    "'magenta blink 700/700ms', Infinity",
    "'magenta blink 70/140ms x2, off 700ms', Infinity",
    "'magenta blink 70/140ms x2, red solid 1s, off 700ms', 1.12",
  })
  void a_light_can_be_taken_for_a_pattern_for_so_long(String notation, double seconds) {
    Light light = Notation.parse(notation);

    assertThat(CameraLimits.secondsKnown(light, true, Catalogue.standard(), 30)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "NaN, 1", "Infinity, 1", "30, 0", "30, NaN"})
  void what_is_no_camera_is_refused(double fps, double seconds) {
    assertThatThrownBy(() -> CameraLimits.confusable(Catalogue.standard(), fps, seconds))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be above 0");
  }
}
