package io.telltale.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.telltale.camera.CameraControls.Control;
import io.telltale.video.Frame;
import io.telltale.video.RgbPictures;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.awt.image.BufferedImage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A webcam that is held still, by a scripted one of 10 frames a second. */
class FixedFeedTest {
  private final ScriptedTime time = new ScriptedTime();
  private final ScriptedControls controls = new ScriptedControls();
  private final Told told = new Told();
  private final CameraOptions options =
      CameraOptions.DEFAULT.asking(WebcamOptions.DEFAULT.fixedAt(0.005)).told(told);
  private final Webcam webcam = new Webcam();

  /** Sends the same picture again and again. */
  private final class Webcam implements Feed {
    private boolean silent;
    private boolean closed;

    @Override
    public VideoInfo info() {
      return new VideoInfo("rawvideo", 64, 48, 0, Double.NaN);
    }

    @Override
    public @Nullable Frame next(CaptureClock clock) throws VideoException {
      if (silent) {
        throw new VideoException("no picture for 3.0 s");
      }
      time.pause(0.1);
      BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
      return RgbPictures.frame(image, clock.time(Double.NaN));
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void it_is_held_once_its_automatics_have_come_to_rest_and_let_go_in_the_end()
      throws VideoException {
    double begun = time.seconds();
    try (FixedFeed feed = new FixedFeed(webcam, () -> controls, options, time);
        Frame first = Objects.requireNonNull(feed.next(new CaptureClock(time)))) {
      assertThat(time.seconds() - begun).as("seconds it was left alone").isCloseTo(2, within(0.3));
      assertThat(first.time()).as("of the first frame that is seen").isZero();
      assertThat(told.words)
          .containsExactly("exposure fixed at 5.0 ms; white balance fixed at 4600 K");
      assertThat(controls.settings).containsEntry(Control.EXPOSURE_TIME, 50);
    }
    assertThat(controls.settings).isEqualTo(ScriptedControls.AUTOMATIC);
    assertThat(webcam.closed).isTrue();
  }

  @Test
  void a_camera_whose_controls_are_out_of_reach_is_read_all_the_same() throws VideoException {
    CameraControls.Opener none =
        () -> {
          throw new VideoException("on this system only the camera's own tool can fix them");
        };
    try (FixedFeed feed = new FixedFeed(webcam, none, options, time);
        Frame frame = Objects.requireNonNull(feed.next(new CaptureClock(time)))) {
      assertThat(frame.time()).isZero();
    }
    assertThat(told.words)
        .containsExactly(
            "exposure and white balance stay automatic: on this system only the camera's own tool"
                + " can fix them");
  }

  @Test
  void a_silent_camera_is_left_and_closed() {
    webcam.silent = true;
    assertThatThrownBy(() -> new FixedFeed(webcam, () -> controls, options, time))
        .hasMessage("no picture for 3.0 s");
    assertThat(webcam.closed).isTrue();
    assertThat(controls.settings).isEqualTo(ScriptedControls.AUTOMATIC);
  }
}
