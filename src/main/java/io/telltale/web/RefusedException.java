package io.telltale.web;

/** A request is not served. The message is one line for the user: what is wrong, what to do. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * For a request.
   *
   * @param status of the answer by HTTP
   */
  RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }

  /** The message, which is always there. */
  String words() {
    return String.valueOf(getMessage());
  }
}
