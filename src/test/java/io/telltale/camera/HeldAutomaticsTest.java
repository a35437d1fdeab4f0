package io.telltale.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.camera.CameraControls.Control;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a camera's automatics, by a camera that does as it is told or does not. */
class HeldAutomaticsTest {
  private static final double AS_IT_IS = Double.NaN;

  private final ScriptedControls camera = new ScriptedControls();

  private String outcome(double exposure) {
    try (HeldAutomatics held = new HeldAutomatics(camera, exposure)) {
      return held.outcome();
    }
  }

  @Test
  void automatics_are_off_while_it_is_held_and_as_before_afterwards() {
    try (HeldAutomatics held = new HeldAutomatics(camera, AS_IT_IS)) {
      assertThat(held.outcome())
          .isEqualTo("exposure fixed at 15.7 ms; white balance fixed at 4600 K");
      assertThat(camera.settings)
          .as("while it is held")
          .isEqualTo(
              Map.of(
                  Control.EXPOSURE_MODE, CameraControls.MANUAL,
                  Control.EXPOSURE_TIME, 157,
                  Control.FALLING_RATE, 0,
                  Control.AUTO_WHITE_BALANCE, 0,
                  Control.WHITE_BALANCE, 4600));
    }
    assertThat(camera.settings).as("afterwards").isEqualTo(ScriptedControls.AUTOMATIC);
    assertThat(camera.timesClosed).as("times closed").isEqualTo(1);
  }

  @Test
  void a_time_is_set_and_given_back() {
    try (HeldAutomatics held = new HeldAutomatics(camera, 0.005)) {
      assertThat(held.outcome()).startsWith("exposure fixed at 5.0 ms; ");
      assertThat(camera.settings).containsEntry(Control.EXPOSURE_TIME, 50);
    }
    assertThat(camera.settings).as("afterwards").isEqualTo(ScriptedControls.AUTOMATIC);
  }

  @Test
  void a_camera_that_was_held_already_stays_so() {
    camera.settings.put(Control.EXPOSURE_MODE, CameraControls.MANUAL);
    camera.settings.put(Control.AUTO_WHITE_BALANCE, 0);
    assertThat(outcome(0.005)).startsWith("exposure fixed at 5.0 ms; ");
    assertThat(camera.settings)
        .containsEntry(Control.EXPOSURE_MODE, CameraControls.MANUAL)
        .containsEntry(Control.EXPOSURE_TIME, 157)
        .containsEntry(Control.AUTO_WHITE_BALANCE, 0);
  }

  @Test
  void what_the_camera_makes_of_a_time_is_told() {
    camera.longest = 100;
    assertThat(outcome(0.02))
        .startsWith("exposure fixed at 10.0 ms, not at the 20.0 ms asked for; ");
  }

  @Test
  void a_camera_that_keeps_its_automatics_is_told_of() {
    camera.stubborn.add(Control.EXPOSURE_MODE);
    camera.stubborn.add(Control.AUTO_WHITE_BALANCE);
    assertThat(outcome(0.005))
        .isEqualTo(
            "the camera kept its automatic exposure; the camera kept its automatic white balance");
    assertThat(camera.settings).isEqualTo(ScriptedControls.AUTOMATIC);
  }

  @Test
  void gain_and_rate_that_still_follow_the_light_are_told_of() {
    camera.settings.put(Control.AUTO_GAIN, 1);
    camera.stubborn.add(Control.AUTO_GAIN);
    camera.stubborn.add(Control.FALLING_RATE);
    assertThat(outcome(AS_IT_IS))
        .startsWith(
            "exposure fixed at 15.7 ms, its gain still automatic, its rate still falling in the"
                + " dark; ");
  }

  @Test
  void a_camera_without_such_controls_is_told_of_and_left_alone() {
    camera.settings.clear();
    assertThat(outcome(0.005))
        .isEqualTo(
            "the camera has no control for its exposure; the camera has no control for its white"
                + " balance");
    assertThat(camera.settings).isEmpty();
  }
}
