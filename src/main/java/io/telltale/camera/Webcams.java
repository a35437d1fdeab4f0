package io.telltale.camera;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceWithId;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import io.telltale.video.VideoException;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The webcams at this machine, by Webcam Capture with its native driver: V4L2 on Linux, Media
 * Foundation on Windows, AVFoundation on macOS. Thread-safe.
 *
 * <p>The driver is named outright: Webcam Capture's own needs libv4l2.so.0 and dies without it.
 */
public final class Webcams {
  private static final Path DEVICES = Path.of("/dev");

  /** Where a camera is, at the end of what the driver calls it on Linux. */
  private static final Pattern PATH = Pattern.compile("/dev/video\\d+$");

  private Webcams() {}

  /**
   * What there is to see with, and what is missing.
   *
   * @param cameras in the order of their numbers
   * @param problems one line each: why there are no more, and what to do
   */
  public record Found(List<WebcamInfo> cameras, List<String> problems) {
    public Found {
      cameras = List.copyOf(cameras);
      problems = List.copyOf(problems);
    }
  }

  /** Looks for webcams. */
  public static Found find() {
    return find(NativeDriver::new, problemsOfSystem(DEVICES));
  }

  static Found find(Driver driver, List<String> problems) {
    List<WebcamInfo> cameras = new ArrayList<>();
    List<String> missing = new ArrayList<>(problems);
    try {
      for (WebcamDevice device : devices(driver)) {
        cameras.add(info(cameras.size(), device));
      }
    } catch (VideoException e) {
      missing.add(0, String.valueOf(e.getMessage()));
    }
    if (cameras.isEmpty() && missing.isEmpty()) {
      missing.add("no webcam is attached; network cameras are named by their address");
    }
    return new Found(cameras, missing);
  }

  /** Makes the driver, which may fail in all the ways of native code. */
  @FunctionalInterface
  interface Driver {
    WebcamDriver load();
  }

  /** The devices; each kind of failure in a line. */
  static List<WebcamDevice> devices(Driver driver) throws VideoException {
    try {
      return driver.load().getDevices();
    } catch (LinkageError e) {
      throw new VideoException(
          "the webcam driver does not run on this system (%s); network cameras do"
              .formatted(firstLine(e)));
    } catch (WebcamException e) {
      throw new VideoException("the webcam driver failed (%s)".formatted(firstLine(e)));
    }
  }

  private static String firstLine(Throwable problem) {
    Throwable cause = problem.getCause() == null ? problem : problem.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }

  static WebcamInfo info(int number, WebcamDevice device) {
    List<String> sizes =
        Arrays.stream(device.getResolutions())
            .sorted(Comparator.comparingInt((Dimension d) -> -d.width * d.height))
            .map(d -> d.width + "x" + d.height)
            .distinct()
            .toList();
    double fps = device instanceof WebcamDevice.FPSSource source ? Math.max(0, source.getFPS()) : 0;
    return new WebcamInfo(number, device.getName(), sizes, fps);
  }

  /**
   * The one that is meant.
   *
   * @param which a number, a name, or a part of one
   */
  static WebcamDevice named(String which, List<WebcamDevice> devices, List<String> problems)
      throws VideoException {
    if (which.matches("\\d{1,3}") && Integer.parseInt(which) < devices.size()) {
      return devices.get(Integer.parseInt(which));
    }
    String part = which.toLowerCase(Locale.ROOT);
    List<WebcamDevice> fitting =
        which.matches("\\d{1,3}")
            ? List.of()
            : devices.stream()
                .filter(device -> device.getName().toLowerCase(Locale.ROOT).contains(part))
                .toList();
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    String why =
        devices.isEmpty()
            ? problems.stream().findFirst().orElse("no webcam is attached")
            : fitting.isEmpty()
                ? "there is no such webcam; 'telltale cameras' lists them"
                : "several webcams are called that; name one by its number";
    throw new VideoException("camera " + which + ": " + why);
  }

  /** How exposure and white balance can be fixed on this system, in a line. */
  public static String advice() {
    return advice(System.getProperty("os.name", ""));
  }

  static String advice(String system) {
    return system.startsWith("Linux")
        ? "--fix-exposure holds exposure and white balance still, where the camera lets it"
        : "exposure and white balance cannot be fixed from here; the camera's own tool does it";
  }

  /**
   * The settings of a webcam. Neither Webcam Capture nor its driver has any; on Linux the driver
   * tells which device it is, and the system lets it be set beside the driver.
   *
   * @throws VideoException if they are out of reach; one line for the user
   */
  static CameraControls controls(WebcamDevice device) throws VideoException {
    return controls(device, System.getProperty("os.name", ""));
  }

  static CameraControls controls(WebcamDevice device, String system) throws VideoException {
    if (!system.startsWith("Linux")) {
      throw new VideoException("on this system only the camera's own tool can fix them");
    }
    Matcher path = PATH.matcher(device instanceof WebcamDeviceWithId it ? it.getId() : "");
    if (!path.find()) {
      throw new VideoException("the driver does not tell which device the camera is");
    }
    return V4l2Controls.open(Path.of(path.group()));
  }

  /** What Linux says about its video devices; nothing on other systems. */
  static List<String> problemsOfSystem(Path devices) {
    if (!System.getProperty("os.name", "").startsWith("Linux")) {
      return List.of();
    }
    List<Path> videos = new ArrayList<>();
    try (Stream<Path> all = Files.list(devices)) {
      all.filter(it -> String.valueOf(it.getFileName()).matches("video\\d+"))
          .sorted()
          .forEach(videos::add);
    } catch (IOException e) {
      return List.of("the devices in " + devices + " cannot be listed");
    }
    if (videos.isEmpty()) {
      return List.of("no webcam is attached: there is no " + devices.resolve("video0"));
    }
    return videos.stream()
        .filter(it -> !Files.isReadable(it) || !Files.isWritable(it))
        .map(it -> "no permission to use " + it + ": add yourself to the group 'video'")
        .toList();
  }

  /** What this system says about its video devices. */
  static List<String> problemsOfSystem() {
    return problemsOfSystem(DEVICES);
  }
}
