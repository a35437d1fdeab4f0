package io.telltale.bench;

import io.telltale.sample.Region;
import io.telltale.video.VideoInfo;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the name of a source means. Stateless and thread-safe. */
public final class Sources {
  /** What nobody calls a webcam: it has a folder in it, or ends like a file. */
  private static final Pattern FILE = Pattern.compile(".*[/\\\\].*|.*\\.[A-Za-z]\\w{1,4}");

  private Sources() {}

  /**
   * Whether a camera is meant: by its address, or by the number or name of a webcam. What is there
   * as a file, or is written like one, is a video.
   */
  public static boolean isCamera(String source) {
    return source.contains("://") || !(FILE.matcher(source).matches() || isFile(source));
  }

  private static boolean isFile(String source) {
    try {
      return Files.exists(Path.of(source));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Makes sure that LEDs are in the picture.
   *
   * @throws OutsideException if the middle of a region is not; one line for the user
   */
  static void requireInside(String name, List<Post> posts, VideoInfo info) throws OutsideException {
    for (Post post : posts) {
      Region it = post.region();
      if (it != null
          && (it.centreX() >= info.uprightWidth() || it.centreY() >= info.uprightHeight())) {
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
