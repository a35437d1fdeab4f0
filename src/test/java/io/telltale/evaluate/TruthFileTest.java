package io.telltale.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthFileTest {
  private static final String PROGRAM =
      """
      {"file": "a.mp4", "condition": "hard", "accept": ["no-cloud"], "fps": 24.0,
       "led": {"x": 10.5, "y": 20.5, "r": 3.0}, "track": [[10.0, 20.0], [11.0, 21.0]],
       "light_length": 5.555, "id": "no-cloud",
       "steps": [
         {"kind": "blink", "colour": "00ffff", "on": 100, "off": 100, "count": 20,
          "start": 0.0, "end": 4040.0},
         {"kind": "off", "start": 4040.0, "end": 4500.0},
         {"kind": "breathe", "colour": "3f1800", "period": 500, "count": 2,
          "start": 4500.0, "end": 5555.0}]}
      """;

  private static final String OBSERVED =
      """
      {"id": "real", "condition": "real", "file": "b.mov", "colours": ["yellow", "orange"],
       "kinds": ["blink"], "period": null, "on": 0.5, "off": null}
      """;

  @TempDir private Path dir = Path.of("");

  private Truth read(String json) throws IOException {
    return TruthFile.read(Files.writeString(dir.resolve("x.truth.json"), json));
  }

  @Test
  void a_program_is_read_in_seconds_and_palette_colours() throws IOException {
    Truth.Program truth = (Truth.Program) read(PROGRAM);

    assertThat(truth.accept()).containsExactly("no-cloud");
    assertThat(truth.track()).hasSize(3).contains(new Truth.Point(11, 21));
    assertThat(truth.steps())
        .isEqualTo(
            List.of(
                new Truth.Step(Kind.BLINK, Colour.CYAN, 0, 4.04, 20, 0.2, 0.5),
                new Truth.Step(Kind.OFF, null, 4.04, 4.5, 0, Double.NaN, Double.NaN),
                new Truth.Step(Kind.BREATHE, Colour.ORANGE, 4.5, 5.555, 2, 0.5, Double.NaN)));
    assertThat(truth.steps().get(0).period()).isEqualTo(0.202);
  }

  @Test
  void an_observed_light_may_have_no_period() throws IOException {
    Truth.Observed truth = (Truth.Observed) read(OBSERVED);

    assertThat(truth.colours()).containsExactlyInAnyOrder(Colour.YELLOW, Colour.ORANGE);
    assertThat(truth.kinds()).containsExactly(Kind.BLINK);
    assertThat(truth.period()).isNaN();
    assertThat(((Truth.Observed) read(OBSERVED.replace("null,", "0.25,"))).period())
        .isEqualTo(0.25);
  }

  @Test
  void what_is_wrong_is_said_with_the_file() {
    assertThatThrownBy(() -> read(PROGRAM.replace("accept", "accepted")))
        .hasMessageMatching(".*x\\.truth\\.json: \"accept\" is missing");
    assertThatThrownBy(() -> read(OBSERVED.replace("yellow", "yello")))
        .hasMessageMatching(".*x\\.truth\\.json: 'yello' is no colour");
    assertThatThrownBy(() -> read("not json")).hasMessageContaining("x.truth.json: ");
  }
}
