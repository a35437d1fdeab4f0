package io.telltale.camera;

import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import org.jspecify.annotations.Nullable;

/** Connects to whatever kind of camera an address names. */
final class Feeds {
  private Feeds() {}

  static Feed open(
      CameraAddress address, CameraOptions options, CaptureClock clock, @Nullable VideoInfo known)
      throws VideoException {
    if (address instanceof CameraAddress.Http http) {
      return HttpFeed.open(http, options.silence(), clock, known);
    }
    throw new VideoException(address.shown() + ": not yet");
  }
}
