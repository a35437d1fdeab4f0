package io.telltale.bench;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
}
