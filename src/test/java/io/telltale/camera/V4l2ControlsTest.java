package io.telltale.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.eduramiba.webcamcapture.drivers.nokhwa.NokhwaVideoDevice;
import io.telltale.camera.CameraControls.Control;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real calls to the system, about what is no camera. */
@EnabledOnOs(OS.LINUX)
class V4l2ControlsTest {
  private static NokhwaVideoDevice webcam(String id) {
    return new NokhwaVideoDevice(0, id, "Desk cam", List.of(), 30);
  }

  @Test
  void a_device_that_is_not_there_says_so() {
    assertThatThrownBy(() -> V4l2Controls.open(Path.of("/dev/video999")))
        .isInstanceOf(VideoException.class)
        .hasMessage("/dev/video999 does not let its settings be changed");
  }

  @Test
  void what_is_no_camera_has_no_controls(@TempDir Path dir) throws IOException, VideoException {
    Path file = Files.createFile(dir.resolve("video0"));
    try (V4l2Controls controls = V4l2Controls.open(file)) {
      for (Control control : Control.values()) {
        assertThat(controls.get(control)).as("%s", control).isEmpty();
        assertThat(controls.set(control, 1)).as("%s taken", control).isFalse();
      }
      assertThat(new HeldAutomatics(controls, 0.01).outcome())
          .startsWith("the camera has no control for its exposure; ");
    }
  }

  @Test
  void the_device_is_the_one_that_the_driver_tells() {
    assertThatThrownBy(
            () -> Webcams.controls(webcam("Video4Linux Device @ /dev/video998"), "Linux"))
        .hasMessage("/dev/video998 does not let its settings be changed");
    assertThatThrownBy(() -> Webcams.controls(webcam("a camera"), "Linux"))
        .hasMessage("the driver does not tell which device the camera is");
    assertThatThrownBy(
            () -> Webcams.controls(webcam("Video4Linux Device @ /dev/video998"), "Windows 11"))
        .hasMessage("on this system only the camera's own tool can fix them");
  }
}
