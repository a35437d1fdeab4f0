package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sample.FilmedLight;
import io.telltale.sample.LedSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhiteBalanceTest {
  @Test
  void whereEachDieShinesAloneTheMixedColoursAreRead() {
    List<LedSample> even = WhiteBalance.even(warm("red, green, blue, yellow, magenta"));
    assertThat(colours(even))
        .contains(Colour.RED, Colour.GREEN, Colour.BLUE, Colour.YELLOW, Colour.MAGENTA)
        .doesNotContain(Colour.ORANGE);
  }

  @Test
  void withoutThatAWarmPictureTurnsYellowIntoOrange() {
    assertThat(colours(warm("red, green, blue, yellow, magenta"))).contains(Colour.ORANGE);
  }

  @Test
  void whereADieIsNeverSeenAloneNothingIsKnown() {
    List<LedSample> warm = warm("red, green, yellow, magenta");
    assertThat(WhiteBalance.even(warm)).isSameAs(warm);
  }

  private static List<Colour> colours(List<LedSample> samples) {
    return samples.stream()
        .filter(s -> s.brightness() > 0.3)
        .map(s -> Palette.nearest(s.hue(), s.saturation()))
        .distinct()
        .toList();
  }

  /** Filmed with half of the gain in green and in blue. */
  private static List<LedSample> warm(String colours) {
    String notation = colours.replaceAll("(\\w+)", "$1 solid 400ms");
    return FilmedLight.of(notation).trace().samples().stream().map(WhiteBalanceTest::warm).toList();
  }

  private static LedSample warm(LedSample s) {
    double green = s.green() * 0.45;
    double blue = s.blue() * 0.45;
    Hues hues = new Hues().add(s.red(), green, blue);
    return new LedSample(
        s.time(),
        s.brightness(),
        hues.hue(),
        hues.saturation(),
        s.red(),
        green,
        blue,
        s.clipped(),
        s.confidence());
  }
}
