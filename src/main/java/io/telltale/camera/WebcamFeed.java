package io.telltale.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import io.telltale.video.Frame;
import io.telltale.video.RgbPictures;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A webcam that is open. Its driver is asked again and again, and gives the picture it has. It can
 * be asked for a size, not for a rate: the driver takes the coding of pixels that it prefers and
 * the rate that comes with it.
 */
final class WebcamFeed implements Feed {
  /**
   * Seconds between two questions where the driver does not wait for a picture by itself: an eighth
   * of a frame at 30 frames a second, which the clock evens out.
   */
  private static final double NAP = 0.004;

  /**
   * Seconds after which the same bytes are a new picture: noise makes all others differ, but a
   * covered lens may not have any.
   */
  private static final double SAME = 0.1;

  private final WebcamDevice device;
  private final String name;
  private final double silence;
  private final Timepiece timepiece;
  private final VideoInfo info;
  private long print;
  private double lastPicture;
  private volatile boolean cancelled;

  /**
   * Opens it.
   *
   * @throws VideoException if that fails
   */
  WebcamFeed(
      WebcamDevice device, CameraOptions options, Timepiece timepiece, @Nullable VideoInfo known)
      throws VideoException {
    this.device = device;
    this.name = device.getName();
    this.silence = options.silence();
    this.timepiece = timepiece;
    Dimension size = nearest(device.getResolutions(), options.webcam());
    try {
      if (size != null) {
        device.setResolution(size);
      }
      device.open();
    } catch (WebcamException e) {
      throw new VideoException(name + ": cannot be opened (" + e.getMessage() + ")");
    }
    if (!device.isOpen()) {
      throw new VideoException(
          name + ": cannot be opened; is another program using it, or is permission missing?");
    }
    Dimension taken = device.getResolution();
    this.info =
        known == null ? new VideoInfo("rawvideo", taken.width, taken.height, 0, Double.NaN) : known;
    this.lastPicture = timepiece.seconds();
  }

  /** The size that has about as many pixels as asked for. */
  private static @Nullable Dimension nearest(Dimension[] sizes, WebcamOptions wanted) {
    double asked = (double) wanted.width() * wanted.height();
    return Arrays.stream(sizes)
        .min(Comparator.comparingDouble(d -> Math.abs((double) d.width * d.height - asked)))
        .orElse(null);
  }

  @Override
  public VideoInfo info() {
    return info;
  }

  @Override
  public @Nullable Frame next(CaptureClock clock) throws VideoException {
    try {
      while (!cancelled) {
        BufferedImage image = device.getImage();
        double now = timepiece.seconds();
        if (image != null && isNew(image, now)) {
          lastPicture = now;
          return frame(image, clock.time(Double.NaN));
        }
        if (now - lastPicture > silence) {
          throw new VideoException("%s: no picture for %.1f s".formatted(name, silence));
        }
        timepiece.pause(NAP);
      }
      return null;
    } catch (WebcamException e) {
      throw new VideoException(name + ": failed (" + e.getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VideoException(name + ": waiting was interrupted");
    }
  }

  private Frame frame(BufferedImage image, double time) throws VideoException {
    if (image.getWidth() != info.width() || image.getHeight() != info.height()) {
      throw new VideoException(
          "%s: sends %dx%d pixels now, not %dx%d any more"
              .formatted(name, image.getWidth(), image.getHeight(), info.width(), info.height()));
    }
    return RgbPictures.frame(image, time);
  }

  private boolean isNew(BufferedImage image, double now) {
    long before = print;
    if (image.getRaster().getDataBuffer() instanceof DataBufferByte bytes) {
      CRC32 sum = new CRC32();
      sum.update(bytes.getData());
      print = sum.getValue();
    } else {
      print++;
    }
    return print != before || now - lastPicture > SAME;
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public void close() {
    cancelled = true;
    device.close();
  }
}
