package io.telltale.bench;

import io.telltale.video.VideoException;

/** An LED would lie outside of the picture. The message is one line for the user. */
public final class OutsideException extends VideoException {
  private static final long serialVersionUID = 1;

  OutsideException(String message) {
    super(message);
  }
}
