package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  @TempDir Path folder;

  @Test
  void aUsersOwnAddsPatternsAndOverridesThoseOfTheSameId() throws Exception {
    Catalogue both = Catalogue.standard().with(own("connected", "my-own"));
    assertThat(both.find("connected")).map(Pattern::name).hasValue("Mine");
    assertThat(both.find("my-own")).map(Pattern::name).hasValue("Mine");
    assertThat(both.find("dfu")).isEqualTo(Catalogue.standard().find("dfu"));
    List<String> ids = ids(both);
    assertThat(ids).hasSize(Catalogue.standard().patterns().size() + 1).endsWith("my-own");
    assertThat(ids.indexOf("connected")).isEqualTo(ids(Catalogue.standard()).indexOf("connected"));
  }

  @Test
  void anOwnFileHoldsNothingButItsOwn() throws Exception {
    assertThat(ids(own("one", "two"))).containsExactly("one", "two");
    assertThat(own("one", "two").find("connected")).isEmpty();
  }

  @Test
  void aBoardKeepsItsOwnPatternsAndThoseOfAllBoards() {
    Catalogue boron = Catalogue.standard().forBoard("boron");
    assertThat(ids(boron))
        .contains("connected", "signal-strength-3", "sos-1")
        .doesNotContain(
            "tracker-connected-strong", "core-radio-drop", "missing-bootloader", "sos-15");
    assertThat(ids(Catalogue.standard().forBoard("tracker")))
        .contains("connected", "tracker-connected-strong")
        .doesNotContain("core-radio-drop");
    assertThat(ids(Catalogue.standard().forBoard("core")))
        .contains("connected", "core-radio-drop")
        .doesNotContain("tracker-connected-strong", "signal-strength-3");
  }

  @Test
  void refusesABoardThatItDoesNotKnowAndNamesThoseItDoes() {
    assertThatThrownBy(() -> Catalogue.standard().forBoard("baron"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no board is called 'baron', expected one of argon, b-som, boron,");
  }

  @Test
  void anExampleOfAnotherFamilyCanBeAddedAndNarrowedTo() throws Exception {
    Catalogue all =
        Catalogue.standard()
            .with(Catalogue.load(Path.of("models/examples/raspberry-pi-activity.yaml")));
    Pattern halted = all.find("pi-short-10").orElseThrow();
    assertThat(halted.name()).isEqualTo("10 short flashes: halted");
    assertThat(Notation.print(halted.light()))
        .isEqualTo("green blink 150..350/150..350ms x10, off 0.6..2.5s");
    assertThat(halted.repeats()).isTrue();
    assertThat(ids(all.forBoard("raspberry-pi"))).contains("pi-4-long-7-short");
    assertThat(ids(all.forBoard("boron"))).doesNotContain("pi-4-long-7-short");
  }

  private Catalogue own(String... ids) throws IOException, CatalogueException {
    StringBuilder text = new StringBuilder("title: Mine\npatterns:\n");
    for (String id : ids) {
      text.append("  - {id: %s, name: Mine, notation: red solid, meaning: Mine.}\n".formatted(id));
    }
    return Catalogue.load(Files.writeString(folder.resolve("mine.yaml"), text));
  }

  private static List<String> ids(Catalogue catalogue) {
    return catalogue.patterns().stream().map(Pattern::id).toList();
  }
}
