package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void aBeginningBeforeTheVideoIsRefused() {
    assertThatThrownBy(() -> new Span(-1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from must be 0 s or later, was -1.0 s");
  }

  @Test
  void anEndThatIsNotLaterThanTheBeginningIsRefused() {
    assertThatThrownBy(() -> new Span(3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("to must be later than from, but 3.0 s is not later than 3.0 s");
  }

  @Test
  void momentsThatAreNoNumbersAreRefused() {
    assertThatThrownBy(() -> new Span(Double.NaN, 3)).hasMessageContaining("from");
    assertThatThrownBy(() -> new Span(0, Double.NaN)).hasMessageContaining("to");
  }
}
