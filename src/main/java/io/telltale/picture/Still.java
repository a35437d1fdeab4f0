package io.telltale.picture;

import io.telltale.sample.Region;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * One frame to look at.
 *
 * @param time presentation time in seconds
 * @param image the upright picture, or a part of it, reduced
 * @param led where the LED is in the image, in its pixels; may reach out of it
 */
public record Still(double time, BufferedImage image, Region led) {

  /** The image as a JPEG in a {@code data:} address, as pages have it. */
  public String dataUri() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Left, top, width and height of the LED as parts of the image, 0 to 1. */
  public List<Double> share() {
    return List.of(
        led.x() / (double) image.getWidth(),
        led.y() / (double) image.getHeight(),
        led.width() / (double) image.getWidth(),
        led.height() / (double) image.getHeight());
  }
}
