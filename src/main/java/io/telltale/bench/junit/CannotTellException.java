package io.telltale.bench.junit;

/**
 * What was seen does not settle an expectation. It is no {@link AssertionError}, since the device
 * is not at fault; the message says what to do about it.
 */
public final class CannotTellException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotTellException(String message) {
    super(message);
  }
}
