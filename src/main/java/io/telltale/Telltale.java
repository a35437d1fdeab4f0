package io.telltale;

import io.telltale.report.Report;
import io.telltale.video.VideoException;
import java.nio.file.Path;

/**
 * Reads what a status LED in a video did, and says what that means.
 *
 * <pre>{@code
 * Report report = Telltale.read(Path.of("clip.mp4"), ReadOptions.DEFAULT, Progress.SILENT);
 * }</pre>
 *
 * <p>Thread-safe: several videos may be read at the same time.
 */
public final class Telltale {
  private Telltale() {}

  /**
   * Reads one video from beginning to end, or the part that the options name.
   *
   * @param video a file; nothing but this file is opened
   * @param options what to look at and what to compare it with
   * @param progress told after each frame
   * @return at least one LED entry, the likely status LED first; where nothing lit was found, one
   *     entry that says so
   * @throws VideoException if it cannot be read; the message is one line for the user
   */
  public static Report read(Path video, ReadOptions options, Progress progress)
      throws VideoException {
    return Road.standard().read(video, options, progress);
  }
}
