package io.telltale.video;

/**
 * The part of a video that is read.
 *
 * @param from first moment in seconds of presentation time, at least 0
 * @param to end in seconds of presentation time, later than {@code from}; a frame at this very
 *     moment is no longer read; infinite for "until the video ends"
 */
public record Span(double from, double to) {
  /** The whole video. */
  public static final Span ALL = new Span(0, Double.POSITIVE_INFINITY);

  public Span {
    if (!(from >= 0 && from < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("from must be 0 s or later, was " + from + " s");
    }
    if (!(to > from)) {
      throw new IllegalArgumentException(
          "to must be later than from, but " + to + " s is not later than " + from + " s");
    }
  }
}
