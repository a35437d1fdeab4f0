package io.telltale.camera;

import io.telltale.camera.CameraControls.Control;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A webcam whose automatics are held still until this is closed, which gives back what was changed;
 * the end of the program does so as well. Thread-safe.
 */
final class HeldAutomatics implements AutoCloseable {
  /** Seconds in the unit of an exposure time. */
  private static final double UNIT = 1e-4;

  private final CameraControls controls;
  private final int asked;
  private final Deque<Change> changes = new ArrayDeque<>();
  private final Thread onExit = new Thread(this::giveBack, "camera-automatics");
  private boolean over;

  /** What a control was before. */
  private record Change(Control control, int before) {}

  /**
   * Holds them as far as the camera lets it.
   *
   * @param exposure in seconds, NaN = what the camera has just now
   */
  HeldAutomatics(CameraControls controls, double exposure) {
    this.controls = controls;
    this.asked = Double.isNaN(exposure) ? 0 : (int) Math.max(1, Math.rint(exposure / UNIT));
    try {
      Runtime.getRuntime().addShutdownHook(onExit);
    } catch (IllegalStateException e) {
      return; // The program is ending: nobody would give anything back.
    }
    hold();
  }

  private synchronized void hold() {
    change(Control.AUTO_GAIN, 0);
    change(Control.EXPOSURE_MODE, CameraControls.MANUAL);
    if (asked > 0) {
      change(Control.EXPOSURE_TIME, asked); // refused while it is automatic
    }
    change(Control.FALLING_RATE, 0);
    change(Control.AUTO_WHITE_BALANCE, 0);
  }

  private void change(Control control, int value) {
    OptionalInt before = controls.get(control);
    if (before.isPresent() && before.getAsInt() != value && controls.set(control, value)) {
      changes.push(new Change(control, before.getAsInt()));
    }
  }

  /** What came of it as the camera tells it, in a line for the user. */
  synchronized String outcome() {
    return exposure() + "; " + whiteBalance();
  }

  private String exposure() {
    OptionalInt mode = controls.get(Control.EXPOSURE_MODE);
    if (mode.isEmpty()) {
      return "the camera has no control for its exposure";
    }
    if (mode.getAsInt() != CameraControls.MANUAL) {
      return "the camera kept its automatic exposure";
    }
    List<String> words = new ArrayList<>(List.of("exposure fixed" + time()));
    if (controls.get(Control.AUTO_GAIN).orElse(0) != 0) {
      words.add("its gain still automatic");
    }
    if (controls.get(Control.FALLING_RATE).orElse(0) != 0) {
      words.add("its rate still falling in the dark");
    }
    return String.join(", ", words);
  }

  private String time() {
    OptionalInt time = controls.get(Control.EXPOSURE_TIME);
    if (time.isEmpty()) {
      return "";
    }
    String at = " at " + milliseconds(time.getAsInt());
    return asked == 0 || asked == time.getAsInt()
        ? at
        : at + ", not at the " + milliseconds(asked) + " asked for";
  }

  private static String milliseconds(int units) {
    return String.format(Locale.ROOT, "%.1f ms", units * UNIT * 1e3);
  }

  private String whiteBalance() {
    OptionalInt automatic = controls.get(Control.AUTO_WHITE_BALANCE);
    if (automatic.isEmpty()) {
      return "the camera has no control for its white balance";
    }
    if (automatic.getAsInt() != 0) {
      return "the camera kept its automatic white balance";
    }
    OptionalInt kelvin = controls.get(Control.WHITE_BALANCE);
    return "white balance fixed" + (kelvin.isPresent() ? " at " + kelvin.getAsInt() + " K" : "");
  }

  private synchronized void giveBack() {
    if (!over) {
      over = true;
      // The last change first: a time can be set as long as it is not automatic.
      changes.forEach(change -> controls.set(change.control(), change.before()));
      controls.close();
    }
  }

  /** Gives back what was changed. */
  @Override
  public void close() {
    giveBack();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The program is ending already.
    }
  }
}
