package io.telltale.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import io.telltale.video.Frame;
import io.telltale.video.VideoException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webcams, by a driver that does as it is told. */
class WebcamsTest {
  private final ScriptedTime time = new ScriptedTime();

  private static BufferedImage picture(int rgb) {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        image.setRGB(x, y, rgb);
      }
    }
    return image;
  }

  /** Gives its pictures one a question, the last one again and again. */
  private static final class Device implements WebcamDevice, WebcamDevice.FPSSource {
    private final String name;
    private final Deque<BufferedImage> pictures = new ArrayDeque<>();
    private Dimension size = new Dimension(64, 48);
    private boolean open;
    private boolean busy;

    Device(String name) {
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public Dimension[] getResolutions() {
      return new Dimension[] {new Dimension(32, 24), new Dimension(64, 48)};
    }

    @Override
    public Dimension getResolution() {
      return size;
    }

    @Override
    public void setResolution(Dimension wanted) {
      size = wanted;
    }

    @Override
    public @Nullable BufferedImage getImage() {
      return pictures.size() > 1 ? pictures.poll() : pictures.peek();
    }

    @Override
    public void open() {
      open = !busy;
    }

    @Override
    public void close() {
      open = false;
    }

    @Override
    public void dispose() {}

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public double getFPS() {
      return 30;
    }
  }

  private static Webcams.Driver driver(WebcamDevice... devices) {
    return () ->
        new WebcamDriver() {
          @Override
          public List<WebcamDevice> getDevices() {
            return List.of(devices);
          }

          @Override
          public boolean isThreadSafe() {
            return true;
          }
        };
  }

  @Test
  void webcams_are_listed_with_sizes_and_rates() {
    Webcams.Found found = Webcams.find(driver(new Device("Desk cam")), List.of());
    assertThat(found.cameras())
        .containsExactly(new WebcamInfo(0, "Desk cam", List.of("64x48", "32x24"), 30));
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void what_is_missing_is_told_in_a_line() {
    assertThat(Webcams.find(driver(), List.of()).problems())
        .containsExactly("no webcam is attached; network cameras are named by their address");
    Webcams.Driver noLibrary =
        () -> {
          throw new UnsatisfiedLinkError("libcnokhwa.so: not found\nsecond line");
        };
    assertThat(Webcams.find(noLibrary, List.of()).problems())
        .containsExactly(
            "the webcam driver does not run on this system (libcnokhwa.so: not found);"
                + " network cameras do");
    Webcams.Driver failing =
        () -> {
          throw new WebcamException("out of order");
        };
    assertThat(Webcams.find(failing, List.of()).problems())
        .containsExactly("the webcam driver failed (out of order)");
  }

  @Test
  void a_device_that_may_not_be_used_is_named(@TempDir Path dev) throws IOException {
    Assumptions.assumeTrue(System.getProperty("os.name").startsWith("Linux"));
    assertThat(Webcams.problemsOfSystem(dev))
        .containsExactly("no webcam is attached: there is no " + dev.resolve("video0"));
    Path device = Files.createFile(dev.resolve("video0"));
    boolean barred = device.toFile().setReadable(false) && !Files.isReadable(device);
    assertThat(Webcams.problemsOfSystem(dev))
        .isEqualTo(
            barred
                ? List.of("no permission to use " + device + ": add yourself to the group 'video'")
                : List.of()); // to root nothing is barred
  }

  @Test
  void a_webcam_is_named_by_number_or_part_of_its_name() throws VideoException {
    List<WebcamDevice> two = List.of(new Device("Desk cam"), new Device("Bench Cam"));
    assertThat(Webcams.named("1", two, List.of())).isSameAs(two.get(1));
    assertThat(Webcams.named("bench", two, List.of())).isSameAs(two.get(1));
    assertThatThrownBy(() -> Webcams.named("cam", two, List.of()))
        .hasMessage("camera cam: several webcams are called that; name one by its number");
    assertThatThrownBy(() -> Webcams.named("2", two, List.of()))
        .hasMessage("camera 2: there is no such webcam; 'telltale cameras' lists them");
    assertThatThrownBy(() -> Webcams.named("0", List.of(), List.of("no webcam is attached")))
        .hasMessage("camera 0: no webcam is attached");
  }

  @Test
  void a_picture_becomes_a_frame_of_the_same_colour_once() throws VideoException {
    Device device = new Device("Desk cam");
    device.pictures.addAll(List.of(picture(0xFF0000), picture(0xFF0000), picture(0x00FF00)));
    CaptureClock clock = new CaptureClock(time);
    try (WebcamFeed feed = new WebcamFeed(device, CameraOptions.DEFAULT, time, null);
        Frame red = Objects.requireNonNull(feed.next(clock));
        Frame green = Objects.requireNonNull(feed.next(clock))) {
      assertThat(List.of(feed.info().width(), feed.info().height())).isEqualTo(List.of(64, 48));
      assertThat(levels(red)).as("y, u, v of red").isEqualTo(List.of(76, 85, 255));
      assertThat(levels(green)).as("y, u, v of green").isEqualTo(List.of(150, 43, 21));
      assertThat(green.time()).as("seconds after the first").isCloseTo(0.004, within(0.001));
    }
    assertThat(device.isOpen()).isFalse();
  }

  private static List<Integer> levels(Frame frame) {
    List<Integer> levels = new ArrayList<>();
    for (org.opencv.core.Mat plane : List.of(frame.y(), frame.u(), frame.v())) {
      byte[] first = new byte[1];
      plane.get(0, 0, first);
      levels.add(first[0] & 0xFF);
    }
    return levels;
  }

  @Test
  void a_webcam_that_another_program_uses_or_that_falls_silent_says_so() throws VideoException {
    Device busy = new Device("Desk cam");
    busy.busy = true;
    assertThatThrownBy(() -> new WebcamFeed(busy, CameraOptions.DEFAULT, time, null))
        .hasMessage(
            "Desk cam: cannot be opened; is another program using it, or is permission missing?");
    Device silent = new Device("Desk cam");
    try (WebcamFeed feed = new WebcamFeed(silent, CameraOptions.DEFAULT, time, null)) {
      assertThatThrownBy(() -> feed.next(new CaptureClock(time)))
          .hasMessage("Desk cam: no picture for 3.0 s");
    }
  }

  @Test
  void it_is_said_what_fixes_exposure_and_white_balance() {
    assertThat(Webcams.advice("Linux"))
        .isEqualTo(
            "--fix-exposure holds exposure and white balance still, where the camera lets it");
    assertThat(Webcams.advice("Windows 11")).endsWith("the camera's own tool does it");
  }
}
