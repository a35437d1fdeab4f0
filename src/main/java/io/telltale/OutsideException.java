package io.telltale;

import io.telltale.sample.Region;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.util.List;

/** An LED would lie outside of the picture. The message is one line for the user. */
public final class OutsideException extends VideoException {
  private static final long serialVersionUID = 1;

  private OutsideException(String message) {
    super(message);
  }

  /**
   * Makes sure that LEDs are in the picture.
   *
   * @param name of the source, for the message
   * @param regions of the upright picture
   * @throws OutsideException if the middle of one is right of the picture or below it
   */
  public static void check(String name, List<Region> regions, VideoInfo info)
      throws OutsideException {
    for (Region it : regions) {
      if (it.centreX() >= info.uprightWidth() || it.centreY() >= info.uprightHeight()) {
        throw new OutsideException(
            "%s: the region %d,%d,%d,%d lies outside of its %dx%d pixels"
                .formatted(
                    name,
                    it.x(),
                    it.y(),
                    it.width(),
                    it.height(),
                    info.uprightWidth(),
                    info.uprightHeight()));
      }
    }
  }
}
