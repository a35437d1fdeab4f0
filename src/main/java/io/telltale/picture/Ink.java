package io.telltale.picture;

import io.telltale.pattern.Verdict;
import java.awt.Color;
import java.awt.Font;

/** Colours and letters of a picture: dark words on paper, light curves on a dark panel. */
final class Ink {
  static final Color PAPER = Color.WHITE;
  static final Color WORDS = new Color(0x1B2430);
  static final Color ASIDE = new Color(0x556170);
  static final Color PANEL = new Color(0x10151B);
  static final Color GRID = new Color(0x2A333D);
  static final Color PANEL_WORDS = new Color(0xC9D3DE);

  /** Text of the body in pixels: readable where 1600 pixels are shown on a laptop's width. */
  private static final int SIZE = 19;

  private Ink() {}

  static Font body() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, SIZE);
  }

  static Font small() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, SIZE - 4);
  }

  static Font heading() {
    return new Font(Font.SANS_SERIF, Font.BOLD, SIZE);
  }

  static Font title() {
    return new Font(Font.SANS_SERIF, Font.BOLD, 2 * SIZE);
  }

  /** The letters of a terminal, as large as others look. */
  static Font code(Font beside) {
    return new Font(Font.MONOSPACED, beside.getStyle(), beside.getSize() - 1);
  }

  /** The colour that goes with a verdict; each is dark enough to be read on paper. */
  static Color of(Verdict verdict) {
    return switch (verdict) {
      case RECOGNISED -> new Color(0x17702F);
      case AMBIGUOUS, UNKNOWN -> new Color(0x8A5A00);
      case INSUFFICIENT, NO_LED -> new Color(0xB0281C);
    };
  }
}
