package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.LedSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PaletteTest {

  @ParameterizedTest
  @CsvSource({
    "0, RED",
    "350, RED",
    "22.6, ORANGE",
    "60, YELLOW",
    "120, GREEN",
    "180, CYAN",
    "240, BLUE",
    "270, VIOLET",
    "300, MAGENTA"
  })
  void aHueIsCalledByTheColourItIsNearestTo(double hue, Colour colour) {
    assertThat(Palette.nearest(hue, 1)).isEqualTo(colour);
  }

  @Test
  void aPaleLightOrOneWithoutHueIsWhite() {
    assertThat(Palette.nearest(120, 0.1)).isEqualTo(Colour.WHITE);
    assertThat(Palette.nearest(Double.NaN, 0)).isEqualTo(Colour.WHITE);
  }

  @Test
  void everyHueHasAColourAndNeighboursAreNeverMoreThanOneStepApart() {
    Colour[] circle = {
      Colour.RED,
      Colour.ORANGE,
      Colour.YELLOW,
      Colour.GREEN,
      Colour.CYAN,
      Colour.BLUE,
      Colour.VIOLET,
      Colour.MAGENTA,
      Colour.RED
    };
    int at = 0;
    for (double hue = 0; hue < 360; hue += 0.5) {
      Colour colour = Palette.nearest(hue, 1);
      at += colour == circle[at] ? 0 : 1;
      assertThat(colour).as("at %s degrees", hue).isEqualTo(circle[at]);
    }
    assertThat(at).isEqualTo(circle.length - 1);
  }

  @ParameterizedTest
  @EnumSource(Colour.class)
  void theSharesOfAllColoursInOneLightAddUpToOneUnlessTheyAreCut(Colour colour) {
    LedSample sample = sample(hue(colour), colour == Colour.WHITE ? 0.05 : 0.95);
    double sum = 0;
    for (Colour other : Colour.values()) {
      assertThat(Palette.cost(other, sample)).as("%s", other).isBetween(0.0, 6.0);
      sum += Math.exp(-Palette.cost(other, sample));
    }
    assertThat(sum).isCloseTo(1, within(0.03));
    assertThat(Palette.cost(colour, sample)).isLessThan(0.7);
  }

  @ParameterizedTest
  @EnumSource(value = Colour.class, mode = Mode.EXCLUDE, names = "WHITE")
  void aColourCostsMoreThePalerItGets(Colour colour) {
    double last = 0;
    for (double saturation = 1; saturation >= 0; saturation -= 0.1) {
      double cost = Palette.cost(colour, hue(colour), saturation);
      assertThat(cost).as("saturation %s", saturation).isGreaterThanOrEqualTo(last);
      last = cost;
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 350, 20", "350, 10, -20", "180, 0, 180", "0, 180, 180", "5, 5, 0"})
  void differencesOfHueGoTheShortWayAround(double hue, double from, double expected) {
    assertThat(Palette.difference(hue, from)).isEqualTo(expected);
  }

  private static double hue(Colour colour) {
    return switch (colour) {
      case RED, WHITE -> 0;
      case ORANGE -> 22.6;
      case YELLOW -> 60;
      case GREEN -> 120;
      case CYAN -> 180;
      case BLUE -> 240;
      case VIOLET -> 270;
      case MAGENTA -> 300;
    };
  }

  private static LedSample sample(double hue, double saturation) {
    return new LedSample(0, 1, hue, saturation, 1, 0, 0, 0, 1);
  }
}
