package io.telltale;

import io.telltale.pattern.Catalogue;
import io.telltale.report.Report;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.nio.file.Path;
import java.util.List;

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

  /**
   * Reads many LEDs whose places are known, in one pass over the video. Where the picture moves,
   * the regions move with it, and the report says so.
   *
   * @param video a file; nothing but this file is opened
   * @param options what to look at and what to compare it with; its own region is not used
   * @param regions of the upright picture in which the LEDs are in the first frame, at least one
   * @param progress told after each frame
   * @return an LED entry for each region, in their order
   * @throws VideoException if it cannot be read; the message is one line for the user
   */
  public static Report readPanel(
      Path video, ReadOptions options, List<Region> regions, Progress progress)
      throws VideoException {
    return new PanelRoad(regions).read(video, options, progress);
  }

  /**
   * Measures many LEDs as {@link #readPanel} does, and leaves it to the caller what they mean.
   *
   * @throws VideoException if it cannot be read; the message is one line for the user
   */
  public static PanelLight measurePanel(
      Path video, ReadOptions options, List<Region> regions, Progress progress)
      throws VideoException {
    return new PanelRoad(regions).measure(video, options, progress);
  }

  /**
   * Explains light that was measured already, as of a camera that still films.
   *
   * @param source its name in the report
   * @param info of the camera
   * @param times of the frames that were looked at, in seconds and in order
   * @param traces of the LEDs in these frames, the most prominent first
   * @return as {@link #read} tells it
   */
  public static Report explain(
      String source,
      VideoInfo info,
      List<Double> times,
      List<LedTrace> traces,
      Catalogue catalogue) {
    FrameTally tally = new FrameTally();
    times.forEach(tally::add);
    return Road.standard().explain(source, tally.video(info), traces, catalogue, List.of());
  }

  /**
   * The report on LEDs that were explained already.
   *
   * @param source its name in the report
   * @param info of the camera
   * @param times of the frames that were looked at, in seconds and in order
   * @param leds the likely status LED first
   * @return with what hampered the reading
   */
  public static Report report(
      String source, VideoInfo info, List<Double> times, List<Report.Led> leds) {
    FrameTally tally = new FrameTally();
    times.forEach(tally::add);
    Report.Video video = tally.video(info);
    return new Report(source, video, Hindrances.of(video, leds, List.of()), leds);
  }
}
