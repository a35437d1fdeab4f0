package io.telltale.pattern;

/**
 * A text is not light notation. The message is one line: where, what was expected, what is there.
 */
public final class NotationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int position;

  NotationException(int position, String expected, String found) {
    super("character " + position + ": expected " + expected + ", found " + found);
    this.position = position;
  }

  /** Which character of the text is at fault, counted from 1; one past its end if it is cut off. */
  public int position() {
    return position;
  }
}
