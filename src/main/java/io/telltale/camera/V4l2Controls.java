package io.telltale.camera;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import io.telltale.video.VideoException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A webcam's settings on Linux, by the calls that Video4Linux has for them. Any number of programs
 * may make these while one of them reads the camera's pictures.
 */
final class V4l2Controls implements CameraControls {
  /** What the C library has, in the process already. */
  interface C extends Library {
    /** Opens a device; below 0 = fails. */
    int open(String path, int flags);

    /** Reads or writes a control, which is its number and its value; below 0 = fails. */
    int ioctl(int handle, NativeLong request, int[] control);

    /** Closes it. */
    int close(int handle);
  }

  /** O_RDWR, O_NONBLOCK and O_CLOEXEC. */
  private static final int OPENED = 0x2 | 0x800 | 0x80000;

  private static final NativeLong READ = new NativeLong(0xC008561BL, true); // VIDIOC_G_CTRL
  private static final NativeLong WRITE = new NativeLong(0xC008561CL, true); // VIDIOC_S_CTRL

  private final C system;
  private final int handle;
  private boolean closed;

  private V4l2Controls(C system, int handle) {
    this.system = system;
    this.handle = handle;
  }

  /**
   * Reaches for the controls of a device.
   *
   * @throws VideoException if it cannot be opened; one line for the user
   */
  static V4l2Controls open(Path device) throws VideoException {
    try {
      C system = Native.load(null, C.class);
      int handle = system.open(device.toString(), OPENED);
      if (handle < 0) {
        throw new VideoException("%s does not let its settings be changed".formatted(device));
      }
      return new V4l2Controls(system, handle);
    } catch (LinkageError e) {
      throw new VideoException("this system does not let a camera's settings be changed");
    }
  }

  /** The number that Video4Linux has for it. */
  private static int number(Control control) {
    return switch (control) {
      case EXPOSURE_MODE -> 0x9a0901; // V4L2_CID_EXPOSURE_AUTO
      case EXPOSURE_TIME -> 0x9a0902; // V4L2_CID_EXPOSURE_ABSOLUTE
      case FALLING_RATE -> 0x9a0903; // V4L2_CID_EXPOSURE_AUTO_PRIORITY
      case AUTO_GAIN -> 0x980912; // V4L2_CID_AUTOGAIN
      case AUTO_WHITE_BALANCE -> 0x98090c; // V4L2_CID_AUTO_WHITE_BALANCE
      case WHITE_BALANCE -> 0x98091a; // V4L2_CID_WHITE_BALANCE_TEMPERATURE
    };
  }

  @Override
  public OptionalInt get(Control control) {
    int[] asked = {number(control), 0};
    return system.ioctl(handle, READ, asked) < 0 ? OptionalInt.empty() : OptionalInt.of(asked[1]);
  }

  @Override
  public boolean set(Control control, int value) {
    return system.ioctl(handle, WRITE, new int[] {number(control), value}) >= 0;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true; // the number may be another file's by the second time
      system.close(handle);
    }
  }
}
