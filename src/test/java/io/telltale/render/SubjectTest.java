package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Light;
import io.telltale.pattern.Notation;
import io.telltale.pattern.Pattern;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();

  private static Pattern pattern(String id) {
    return CATALOGUE.find(id).orElseThrow();
  }

  @Test
  void aPatternThatComesInTheMiddleOfOthersIsShownAmongThem() {
    Pattern bars = pattern("signal-strength-3");
    Subject shown = Subject.inContext(bars, CATALOGUE, 7);
    assertThat(shown.id()).isEqualTo("signal-strength-3");
    assertThat(shown.light()).isInstanceOf(Light.Sequence.class);
    Light.Sequence parts = (Light.Sequence) shown.light();
    assertThat(parts.parts()).hasSize(3);
    assertThat(parts.parts().get(1)).isEqualTo(bars.light());
    assertThat(parts.parts().get(0))
        .as("it goes back to what was before")
        .isEqualTo(parts.parts().get(2));
  }

  @Test
  void aPatternThatStandsForItselfIsShownAlone() {
    for (String id : new String[] {"connected", "sos-7", "network-reset", "start-up"}) {
      assertThat(Subject.inContext(pattern(id), CATALOGUE, 7).light())
          .isEqualTo(pattern(id).light());
    }
  }

  @Test
  void everyPatternOfTheCatalogueCanBePlayed() {
    for (Pattern pattern : CATALOGUE.patterns()) {
      Subject subject = Subject.inContext(pattern, CATALOGUE, 7);
      Timing timing = new Timing(subject, 7);
      assertThat(timing.seconds()).as(pattern.id()).isBetween(8.0, 60.0);
      Play play = Play.of(7, timing.seconds()).repeating(subject.repeats()).from(timing.start());
      LightCurve curve = LightCurve.of(subject.light(), play);
      double light = curve.integral(0, timing.seconds()).red();
      light += curve.integral(0, timing.seconds()).green();
      light += curve.integral(0, timing.seconds()).blue();
      assertThat(light > 0)
          .as("%s is lit at some time", pattern.id())
          .isEqualTo(!pattern.id().equals("dark"));
    }
  }

  @Test
  void steadyIsOneLightAndNoChange() {
    assertThat(Subject.of("a", Notation.parse("red solid"), false).steady()).isTrue();
    assertThat(Subject.of("a", Notation.parse("off"), false).steady()).isTrue();
    assertThat(Subject.of("a", Notation.parse("red blink irregular"), false).steady()).isFalse();
    assertThat(Subject.of("a", Notation.parse("red solid 2s"), false).steady()).isFalse();
  }
}
