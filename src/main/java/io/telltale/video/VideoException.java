package io.telltale.video;

/** A video cannot be read. The message is one line for the user: what is wrong and what to do. */
public class VideoException extends Exception {
  private static final long serialVersionUID = 1;

  public VideoException(String message) {
    super(message);
  }
}
