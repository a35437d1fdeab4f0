package io.telltale.camera;

import io.telltale.video.Frame;
import io.telltale.video.JpegDecoder;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A camera that sends JPEG pictures one after the other over HTTP. */
final class HttpFeed implements Feed {
  /** Pictures in a row that may be damaged before the connection is given up. */
  private static final int MOST_DAMAGED = 30;

  private final String name;
  private final InputStream body;
  private final SilenceAlarm alarm;
  private final MultipartReader parts;
  private final JpegDecoder decoder;
  private @Nullable Frame first;

  private HttpFeed(HttpAnswer answer, double silence, JpegDecoder decoder) {
    this.name = answer.name();
    this.body = answer.body();
    this.alarm = new SilenceAlarm(silence, this::cancel);
    this.parts = new MultipartReader(alarm.listeningTo(body), answer.boundary());
    this.decoder = decoder;
  }

  /**
   * Connects and takes the first picture.
   *
   * @param clock for the first picture
   */
  static Feed open(
      CameraAddress.Http address, double silence, CaptureClock clock, @Nullable VideoInfo known)
      throws VideoException {
    // Before it is asked: pictures that wait for the decoder would all seem to come at once.
    JpegDecoder decoder = new JpegDecoder(address.shown(), known);
    HttpFeed feed;
    try {
      feed = new HttpFeed(HttpAnswer.from(address, silence), silence, decoder);
    } catch (VideoException | RuntimeException e) {
      decoder.close();
      throw e;
    }
    try {
      feed.first = feed.next(clock);
      return feed;
    } catch (VideoException | RuntimeException e) {
      feed.close();
      throw e;
    }
  }

  @Override
  public VideoInfo info() {
    return Objects.requireNonNull(decoder.info(), "known once it is open");
  }

  @Override
  public @Nullable Frame next(CaptureClock clock) throws VideoException {
    Frame waiting = first;
    if (waiting != null) {
      first = null;
      return waiting;
    }
    try {
      for (int damaged = 0; damaged < MOST_DAMAGED; damaged++) {
        MultipartReader.Part part = parts.next();
        if (part == null) {
          throw alarm.rang() ? new IOException() : new IOException("ended the stream");
        }
        Frame frame = decoder.decode(parts.bytes(), part.length(), clock.time(part.stamp()));
        if (frame != null) {
          return frame;
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
    throw new VideoException(name + ": sends pictures that are no JPEG, or damaged");
  }

  private VideoException broken(IOException e) {
    String why =
        alarm.rang()
            ? "no picture for %.1f s".formatted(alarm.seconds())
            : e.getMessage() == null ? "the connection broke" : e.getMessage();
    return new VideoException(name + ": " + why);
  }

  @Override
  public void cancel() {
    try {
      body.close();
    } catch (IOException e) {
      // It is not read any more, so there is nobody to whom this matters.
    }
  }

  @Override
  public void close() {
    cancel();
    alarm.close();
    decoder.close();
    if (first != null) {
      first.close();
    }
  }
}
