package io.telltale.camera;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.sarxos.webcam.WebcamDevice;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import org.jspecify.annotations.Nullable;

/** Connects to whatever kind of camera an address names. */
final class Feeds {
  private Feeds() {}

  static Feed open(
      CameraAddress address, CameraOptions options, CaptureClock clock, @Nullable VideoInfo known)
      throws VideoException {
    if (address instanceof CameraAddress.Webcam webcam) {
      return webcam(webcam.which(), options, known);
    }
    Feed feed =
        address instanceof CameraAddress.Http http
            ? HttpFeed.open(http, options.silence(), clock, known)
            : new RtspFeed((CameraAddress.Rtsp) address, options.silence(), known);
    if (options.webcam().fixed() && known == null) {
      options
          .listener()
          .noted("exposure and white balance of a network camera are fixed in its own settings");
    }
    return feed;
  }

  private static Feed webcam(String which, CameraOptions options, @Nullable VideoInfo known)
      throws VideoException {
    WebcamDevice device =
        Webcams.named(which, Webcams.devices(NativeDriver::new), Webcams.problemsOfSystem());
    WebcamFeed feed = new WebcamFeed(device, options, Timepiece.SYSTEM, known);
    return options.webcam().fixed()
        ? new FixedFeed(feed, () -> Webcams.controls(device), options, Timepiece.SYSTEM)
        : feed;
  }
}
