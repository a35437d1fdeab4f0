package io.telltale.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.sample.LedSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColourLevelsTest {
  private static final double RED = 0;
  private static final double GREEN = 115;
  private static final double CYAN = 180;

  @Test
  void eachColourIsFullyOnAtItsOwnLevel() {
    List<LedSample> samples = new ArrayList<>(Collections.nCopies(20, lit(RED, 0.4)));
    samples.addAll(Collections.nCopies(20, lit(CYAN, 0.9)));
    ColourLevels levels = new ColourLevels(samples);
    assertThat(levels.full(lit(RED, 0.1))).isCloseTo(0.4, within(1e-9));
    assertThat(levels.full(lit(CYAN, 0.1))).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void aColourOfTwoFramesGoesByTheBrightestColour() {
    List<LedSample> samples = new ArrayList<>(Collections.nCopies(2, lit(RED, 0.4)));
    samples.addAll(Collections.nCopies(20, lit(CYAN, 0.9)));
    assertThat(new ColourLevels(samples).full(lit(RED, 0.4))).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void whatNeverGetsAFifthAsBrightAsTheBrightestIsLeftOfTheSceneAndNoColourOfItsOwn() {
    List<LedSample> samples = new ArrayList<>(Collections.nCopies(20, lit(RED, 0.19)));
    samples.addAll(Collections.nCopies(20, lit(CYAN, 0.9)));
    assertThat(new ColourLevels(samples).full(lit(RED, 0.19))).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void aColourThatGetsAFifthAsBrightIsFullyOnThere() {
    List<LedSample> samples = new ArrayList<>(Collections.nCopies(20, lit(RED, 0.21)));
    samples.addAll(Collections.nCopies(20, lit(CYAN, 0.9)));
    assertThat(new ColourLevels(samples).full(lit(RED, 0.21))).isCloseTo(0.21, within(1e-9));
  }

  @Test
  void threeDiceAreNotFullyOnWhereTheyAreDimmerThanOne() {
    List<LedSample> samples = new ArrayList<>(Collections.nCopies(20, lit(CYAN, 1)));
    samples.addAll(Collections.nCopies(20, white(0.21)));
    assertThat(new ColourLevels(samples).full(white(0.21))).isCloseTo(0.4, within(0.01));
  }

  @Test
  void whatIsFarBrighterThanAColourEverGetsIsAPaleWhite() {
    List<LedSample> samples = new ArrayList<>(Collections.nCopies(20, lit(GREEN, 0.5)));
    samples.addAll(Collections.nCopies(20, white(1)));
    LedSample greenish = new LedSample(0, 1.1, GREEN, 0.45, 0.3, 0.5, 0.3, 0, 1);
    assertThat(Palette.nearest(GREEN, 0.45)).as("its colour by hue alone").isEqualTo(Colour.GREEN);
    assertThat(new ColourLevels(samples).full(greenish)).isCloseTo(1, within(0.1));
  }

  @Test
  void aLightBetweenTwoColoursIsMeasuredBetweenTheirLevels() {
    List<LedSample> samples = new ArrayList<>(Collections.nCopies(20, lit(GREEN, 0.5)));
    samples.addAll(Collections.nCopies(20, lit(CYAN, 0.9)));
    ColourLevels levels = new ColourLevels(samples);
    double before = levels.full(lit(GREEN, 0.6));
    for (double hue = GREEN; hue <= CYAN; hue++) {
      double here = levels.full(lit(hue, 0.6));
      assertThat(here - before).as("step at hue %.0f", hue).isBetween(0.0, 0.05);
      before = here;
    }
    assertThat(before).as("at cyan").isCloseTo(0.9, within(0.01));
  }

  private static LedSample white(double brightness) {
    double each = brightness / 3;
    return new LedSample(0, brightness, Double.NaN, 0, each, each, each, 0, 1);
  }

  @Test
  void darknessWithoutHueGoesByTheBrightestColour() {
    List<LedSample> samples = List.of(lit(CYAN, 0.8), lit(CYAN, 0.8), lit(CYAN, 0.8));
    LedSample dark = new LedSample(0, 0.01, Double.NaN, 0, 0, 0, 0, 0, 1);
    assertThat(new ColourLevels(samples).full(dark)).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void whereNothingShinesFullIsTheClipsOwnUnit() {
    LedSample dark = new LedSample(0, 0, Double.NaN, 0, 0, 0, 0, 0, 1);
    assertThat(new ColourLevels(List.of(dark)).full(dark)).isEqualTo(1);
  }

  private static LedSample lit(double hue, double brightness) {
    return new LedSample(0, brightness, hue, 1, brightness, 0, 0, 0, 1);
  }
}
