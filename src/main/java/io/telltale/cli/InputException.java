package io.telltale.cli;

/** Something other than a video cannot be read. The message is one line for the user. */
final class InputException extends Exception {
  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }
}
