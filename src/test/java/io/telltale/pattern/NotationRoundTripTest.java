package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotationRoundTripTest {
  @Test
  void parsingIsTheInverseOfPrintingForAnyLight() {
    RandomLights lights = new RandomLights(4711);
    for (int i = 0; i < 5000; i++) {
      Light light = lights.next();
      String text = Notation.print(light);
      assertThat(Notation.parse(text)).as(text).isEqualTo(light);
      assertThat(text).as("printed").hasLineCount(1).doesNotContain("E", "null");
    }
  }
}
