package io.telltale.camera;

import io.telltale.video.Frame;
import io.telltale.video.RtspStream;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import org.jspecify.annotations.Nullable;

/** A camera that speaks RTSP. */
final class RtspFeed implements Feed {
  private final RtspStream stream;

  RtspFeed(CameraAddress.Rtsp address, double silence, @Nullable VideoInfo known)
      throws VideoException {
    stream = RtspStream.open(address.url(), address.shown(), silence, known);
  }

  @Override
  public VideoInfo info() {
    return stream.info();
  }

  @Override
  public @Nullable Frame next(CaptureClock clock) throws VideoException {
    return stream.next(clock::time);
  }

  @Override
  public void cancel() {
    stream.cancel();
  }

  @Override
  public void close() {
    stream.close();
  }
}
