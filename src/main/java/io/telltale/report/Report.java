package io.telltale.report;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Phase;
import io.telltale.sample.LedTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was read from one video.
 *
 * @param source the name it was given by
 * @param video what the file holds
 * @param quality what hampers the reading, worst first; empty for a good clip
 * @param leds every LED that was found, the likely status LED first
 */
public record Report(String source, Video video, List<Quality> quality, List<Led> leds) {
  public Report {
    quality = List.copyOf(quality);
    leds = List.copyOf(leds);
  }

  /** The same with what hampers the reading even more. */
  public Report after(List<Quality> worse) {
    List<Quality> all = new ArrayList<>(worse);
    all.addAll(quality);
    return new Report(source, video, all, leds);
  }

  /**
   * What the file holds.
   *
   * @param seconds from the first frame's start to the last frame's end
   * @param frames decoded
   * @param fps mean frames a second, 0 where there are too few frames to say
   * @param variableFrameRate whether frame intervals differ
   * @param width of the upright picture in pixels
   * @param height of the upright picture in pixels
   * @param codec FFmpeg's short name
   */
  public record Video(
      double seconds,
      int frames,
      double fps,
      boolean variableFrameRate,
      int width,
      int height,
      String codec) {}

  /**
   * Something that hampers the reading.
   *
   * @param issue what, such as {@code overexposed}
   * @param effect on the reading
   * @param advice what to do about it
   */
  public record Quality(String issue, String effect, String advice) {}

  /**
   * One LED.
   *
   * @param trace its samples and where it is
   * @param phases what it did
   * @param finding what that means
   */
  public record Led(LedTrace trace, List<Phase> phases, Finding finding) {
    public Led {
      phases = List.copyOf(phases);
    }

    /** Whether there is one at all: a clip without any has one entry that says so. */
    public boolean found() {
      return finding.verdict() != Verdict.NO_LED;
    }
  }
}
