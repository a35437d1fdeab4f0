package io.telltale.report;

/** Terminal colours (ANSI SGR codes), or none. */
enum Ink {
  BOLD(1),
  DIM(2),
  RED(31),
  GREEN(32),
  YELLOW(33),
  CYAN(36);

  private final int code;

  Ink(int code) {
    this.code = code;
  }

  /** The text in this ink where colour is wanted, else as it is. */
  String on(String text, boolean colour) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
