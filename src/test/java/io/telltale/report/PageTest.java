package io.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void text_is_cut_at_blanks_and_no_word_is_lost() {
    assertThat(Page.wrap("one two  three\nfour", 9)).containsExactly("one two", "three", "four");
  }

  @Test
  void a_word_that_is_too_long_has_a_line_of_its_own() {
    assertThat(Page.wrap("a incomprehensibilities b", 5))
        .containsExactly("a", "incomprehensibilities", "b");
  }
}
