package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.phase.Segmenter;
import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedTrace;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodesTest {
  private static List<Episode> in(String notation, double seconds) {
    LedTrace trace = FilmedLight.of(notation).once().lasting(seconds).trace();
    return Episodes.of(Catalogue.standard(), trace, Segmenter.segment(trace));
  }

  private static Finding whole(FilmedLight film) {
    return Recognised.in(film).finding();
  }

  private static List<String> ids(List<Episode> episodes) {
    return episodes.stream().map(e -> e.pattern().map(Pattern::id).orElse("?")).toList();
  }

  @Test
  void aLostNetworkThatComesBackIsToldStateByState() {
    List<Episode> episodes =
        in(
            "cyan breathe 4s x3, green blink 100/100ms x30, cyan blink 100/100ms x20,"
                + " cyan breathe 4s x3",
            34);

    assertThat(ids(episodes))
        .as(episodes.toString())
        .containsExactly("connected", "connecting-to-network", "connecting-to-cloud", "connected");
    assertThat(episodes.get(1).start()).isCloseTo(12, within(0.6));
    assertThat(episodes.get(2).start()).isCloseTo(18, within(0.3));
    assertThat(episodes.get(3).start()).isCloseTo(22, within(0.6));
  }

  @Test
  void theDarknessBeforeAndAfterAPatternIsNotThePattern() {
    List<Episode> episodes = in("off 5s, blue blink 250/250ms x10, off 4s", 14);

    assertThat(ids(episodes)).as(episodes.toString()).containsExactly("?", "listening", "?");
    assertThat(episodes.get(1).start()).isCloseTo(5, within(0.3));
    assertThat(episodes.get(2).start()).isCloseTo(10, within(0.6));
  }

  @Test
  void aStartLeadsOnThroughOtherPatterns() {
    List<Episode> episodes =
        in(
            "white solid 1s, green blink 100/100ms x20, cyan blink 100/100ms x15,"
                + " cyan blink 50/50ms x20, cyan breathe 4s x3",
            22);

    assertThat(ids(episodes))
        .as(episodes.toString())
        .containsExactly(
            "start-up",
            "connecting-to-network",
            "connecting-to-cloud",
            "cloud-handshake",
            "connected");
  }

  @Test
  void aClipOfSeveralPatternsIsToldByTheOneItEndsIn() {
    Finding finding =
        whole(
            FilmedLight.of("cyan breathe 4s x2, cyan blink 100/100ms x30, blue blink 250/250ms x20")
                .once()
                .lasting(23));

    assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.RECOGNISED);
    assertThat(finding.matches().get(0).pattern().id()).isEqualTo("listening");
    assertThat(finding.timeline())
        .extracting(Finding.Entry::pattern)
        .containsExactly("connected", "connecting-to-cloud", "listening");
  }

  @Test
  void aClipThatEndsInOneOfTwoPatternsIsToldAsOneOfThem() {
    Finding finding =
        whole(
            FilmedLight.of("cyan breathe 4s x2, blue blink 250/250ms x16, green blink 50/50ms x60")
                .once()
                .at(15)
                .lasting(22));

    assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.AMBIGUOUS);
    assertThat(finding.matches())
        .as(finding.toString())
        .extracting(m -> m.pattern().id())
        .contains("requesting-address");
    assertThat(finding.timeline())
        .extracting(Finding.Entry::pattern)
        .startsWith("connected", "listening");
  }

  @Test
  void aSlowBreathAfterAFastBlinkIsNotMoreOfTheBlink() {
    Finding finding =
        whole(
            FilmedLight.of("green blink 50/50ms x50, white breathe 4s x3")
                .once()
                .at(27)
                .lasting(16.3));

    assertThat(finding.timeline())
        .as(finding.toString())
        .extracting(Finding.Entry::pattern)
        .containsExactly("requesting-address", "network-off");
  }

  @Test
  void aForeignLightBetweenKnownOnesStaysUnknown() {
    Finding finding =
        whole(
            FilmedLight.of(
                    "cyan breathe 4s x2, orange blink 700/150ms x9, blue blink 250/250ms x20")
                .once()
                .lasting(25));

    assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void onePatternIsOneEpisode() {
    List<Episode> episodes = in(Recognised.light("sos-3"), 12.8);

    assertThat(ids(episodes)).as(episodes.toString()).containsExactly("sos-3");
    assertThat(episodes.get(0).finding().verdict()).isEqualTo(Verdict.RECOGNISED);
  }

  @Test
  void whatIsInNoCatalogueIsAnEpisodeOfItsOwn() {
    List<Episode> episodes =
        in("cyan breathe 4s x2, orange blink 700/150ms x9, cyan breathe 4s x2", 23.6);

    assertThat(ids(episodes))
        .as(episodes.toString())
        .containsExactly("connected", "?", "connected");
  }

  @Test
  void episodesFollowEachOtherWithoutGaps() {
    List<Episode> episodes = in("magenta blink 100/100ms x30, blue blink 250/250ms x20", 16);

    for (int i = 1; i < episodes.size(); i++) {
      assertThat(episodes.get(i).start()).isEqualTo(episodes.get(i - 1).end());
    }
    assertThat(ids(episodes)).as(episodes.toString()).contains("listening");
  }

  @Test
  void nothingMeasuredIsNoEpisode() {
    LedTrace trace = FilmedLight.of("off 1s").lasting(0.01).trace();
    LedTrace none = new LedTrace(trace.region(), List.of(), 0);
    assertThat(Episodes.of(Catalogue.standard(), none, List.of())).isEmpty();
  }
}
