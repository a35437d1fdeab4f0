package io.telltale.camera;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
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
    if (address instanceof CameraAddress.Rtsp rtsp) {
      return new RtspFeed(rtsp, options.silence(), known);
    }
    String which = ((CameraAddress.Webcam) address).which();
    return new WebcamFeed(
        Webcams.named(which, Webcams.devices(NativeDriver::new), Webcams.problemsOfSystem()),
        options,
        Timepiece.SYSTEM,
        known);
  }
}
