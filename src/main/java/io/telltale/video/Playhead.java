package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Moves through the frames of a span, with their presentation times. Not thread-safe. */
final class Playhead {
  /**
   * Seconds before the span at which to begin decoding, tried in turn: frames are stored out of
   * order, and where the container does not know its key frames, one must be found.
   */
  private static final double[] RUN_UPS = {1, 10, 100};

  private final Span span;
  private final Container container;
  private final Decoder decoder;
  private final Clock clock;
  private final double usualDuration;
  private double time;
  private double end;
  private boolean atEnd;

  Playhead(Span span, Container container, Decoder decoder) {
    this.span = span;
    this.container = container;
    this.decoder = decoder;
    this.usualDuration = container.usualFrameDuration();
    this.clock = new Clock(usualDuration);
  }

  /** Presentation time of the frame reached last, in seconds. */
  double time() {
    return time;
  }

  /** When the last frame that was decoded ends, in seconds; 0 before the first. */
  double end() {
    return end;
  }

  /** Whether the file had no more frames. */
  boolean atEndOfFile() {
    return atEnd;
  }

  /**
   * Moves to the first frame of the span.
   *
   * @return whether there is one
   */
  boolean start(AVFrame frame) {
    boolean moved = false;
    double claimedEnd = container.claimedEnd();
    // Beyond the end there is nothing to find, and all of a long file to search.
    double goal = span.from() > claimedEnd ? claimedEnd : span.from();
    for (double runUp : RUN_UPS) {
      if (goal <= runUp || !container.seek(goal - runUp)) {
        break;
      }
      moved = true;
      forget();
      if (decode(frame) && time <= span.from()) {
        return inSpan(frame) || advance(frame);
      }
    }
    if (moved && container.rewind()) {
      forget();
    }
    return advance(frame);
  }

  private void forget() {
    decoder.flush();
    clock.reset();
    atEnd = false;
  }

  /**
   * Moves to the next frame of the span.
   *
   * @return whether there is one
   */
  boolean advance(AVFrame frame) {
    while (decode(frame)) {
      if (inSpan(frame)) {
        return true;
      }
      if (time >= span.to()) {
        return false;
      }
    }
    return false;
  }

  private boolean decode(AVFrame frame) {
    if (!decoder.next(frame)) {
      atEnd = true;
      return false;
    }
    double duration = container.duration(frame.duration());
    time = clock.next(container.seconds(frame.best_effort_timestamp()), duration);
    end = time + (duration > 0 ? duration : usualDuration);
    return true;
  }

  /** Whether the frame counts; if not, its picture is let go. */
  private boolean inSpan(AVFrame frame) {
    // A file's first frames may lie slightly before its own start: they are part of the whole.
    boolean begun = time >= span.from() || span.from() == 0;
    if (begun && time < span.to()) {
      return true;
    }
    av_frame_unref(frame);
    return false;
  }
}
