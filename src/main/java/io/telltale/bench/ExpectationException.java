package io.telltale.bench;

/** A text is no expectation. The message is one line: where, what was expected, what is there. */
public final class ExpectationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int position;

  ExpectationException(int position, String message) {
    super("character " + position + ": " + message);
    this.position = position;
  }

  /** Which character of the text is at fault, counted from 1; one past its end if it is cut off. */
  public int position() {
    return position;
  }
}
