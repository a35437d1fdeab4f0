package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.CameraLimits;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import io.telltale.render.TestFilms.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomFilmsTest {
  private static final RandomFilms FILMS = new RandomFilms(Catalogue.standard());

  /** As many as there are cards: every pattern, two of each foreign kind, four changes. */
  private static final int DECK =
      Catalogue.standard().patterns().size() + 2 * ForeignLight.values().length + 4;

  private static List<Plan> deck(Preset preset) {
    return deck(preset, 0);
  }

  private static List<Plan> deck(Preset preset, long round) {
    return LongStream.range(round * DECK, (round + 1) * DECK)
        .mapToObj(number -> FILMS.film(preset, number))
        .toList();
  }

  private static List<Plan> all() {
    List<Plan> all = new ArrayList<>();
    for (Preset preset : Preset.values()) {
      all.addAll(deck(preset));
    }
    return all;
  }

  @Test
  void theSameNumberDrawsTheSameFilmWhateverWasDrawnBefore() {
    Plan first = FILMS.film(Preset.HARD, 77);
    FILMS.film(Preset.BENCH, 3);

    assertThat(new RandomFilms(Catalogue.standard()).film(Preset.HARD, 77)).isEqualTo(first);
    assertThat(FILMS.film(Preset.HARD, 78)).isNotEqualTo(first);
    assertThat(FILMS.film(Preset.PHONE, 77)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void numbersThatFollowEachOtherDealTheWholeDeck(Preset preset) {
    List<String> ids = Catalogue.standard().patterns().stream().map(Pattern::id).toList();

    List<String> shown = deck(preset).stream().map(plan -> plan.subject().id()).toList();

    assertThat(shown.stream().filter(ids::contains)).containsExactlyInAnyOrderElementsOf(ids);
    for (ForeignLight kind : ForeignLight.values()) {
      assertThat(shown).filteredOn(("unknown:" + kind.word())::equals).hasSize(2);
    }
    assertThat(shown).filteredOn(id -> id.startsWith("change-to-")).hasSize(4);
  }

  @Test
  void everyFilmHasANameOfItsOwnThatTellsWhatItIs() {
    assertThat(all()).extracting(Plan::file).doesNotHaveDuplicates();
    assertThat(FILMS.film(Preset.PHONE, 5).file()).matches("phone__[a-z0-9_-]+__5[.](mp4|mov)");
  }

  @Test
  void noPatternLooksLikeAForeignLight() {
    assertThat(all())
        .filteredOn(plan -> plan.subject().id().startsWith("unknown:"))
        .isNotEmpty()
        .allSatisfy(
            plan -> {
              double fps = plan.options().camera().rate().slowest();
              double known =
                  CameraLimits.secondsKnown(
                      plan.subject().light(), true, Catalogue.standard(), fps);
              assertThat(known).as("seconds of %s", plan.subject().light()).isLessThanOrEqualTo(4);
            });
  }

  @Test
  void aChangeCountsAsWhatItEndsIn() {
    assertThat(all())
        .filteredOn(plan -> plan.subject().id().startsWith("change-to-"))
        .isNotEmpty()
        .allSatisfy(
            plan -> {
              String last = plan.subject().id().replace("change-to-", "");
              assertThat(plan.subject().accept()).startsWith(last);
              assertThat(plan.subject().repeats()).isFalse();
            });
  }

  @Test
  void someFilmsOfAPatternShowAVariantOfIt() {
    List<Plan> filmed =
        LongStream.range(0, 10)
            .boxed()
            .flatMap(round -> deck(Preset.BENCH, round).stream())
            .filter(plan -> plan.subject().id().equals("listening"))
            .toList();
    Pattern listening = Catalogue.standard().find("listening").orElseThrow();

    assertThat(filmed).extracting(plan -> plan.subject().light()).contains(listening.light());
    assertThat(filmed)
        .extracting(plan -> plan.subject().light())
        .containsAnyElementsOf(listening.lights().subList(1, listening.lights().size()));
  }

  @Test
  void aSteadyLightStandsAloneUnlessTheCameraIsHard() {
    assertThat(all())
        .filteredOn(plan -> plan.subject().steady())
        .filteredOn(plan -> !plan.file().startsWith("hard") || plan.subject().dark())
        .isNotEmpty()
        .allSatisfy(
            plan -> assertThat(plan.options().camera().room().lamps()).as(plan.file()).isZero());
  }

  @Test
  void aLightThatIsAlwaysDimIsFilmedWhereItIsSeen() {
    assertThat(all())
        .filteredOn(plan -> plan.subject().highestDrive() > 0)
        .allSatisfy(
            plan -> {
              Camera camera = plan.options().camera();
              double led = camera.lens().overExposure() * plan.subject().highestDrive();
              assertThat(camera.room().light()).as(plan.file()).isLessThanOrEqualTo(led / 2);
            });
    assertThat(all())
        .extracting(plan -> plan.subject().highestDrive())
        .anySatisfy(drive -> assertThat(drive).isBetween(0.01, 0.1));
  }

  @Test
  void everyFileCanHoldWhatItIsCodedWith() {
    assertThat(all())
        .allSatisfy(
            plan -> {
              Container container = Container.of(Path.of(plan.file())).orElseThrow();
              Codec codec = Objects.requireNonNull(plan.options().squeeze().codec());
              assertThat(container.holds(codec)).as("%s in %s", codec, container).isTrue();
            });
  }
}
