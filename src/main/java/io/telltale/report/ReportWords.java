package io.telltale.report;

import io.telltale.pattern.Finding;
import io.telltale.phase.Phase;
import java.util.Locale;

/** The words of a report, the same wherever it is told. */
public final class ReportWords {
  private ReportWords() {}

  /** One line that says it all: the state of the device, or why there is none. */
  public static String headline(Finding finding) {
    return VerdictWords.headline(finding);
  }

  /** The verdict and how sure it is, such as "recognised: no-cloud, 98 % sure". */
  public static String sureness(Finding finding) {
    return VerdictWords.sureness(finding);
  }

  /** What a light did: "dim green solid", "orange blink", "off". */
  public static String what(Phase phase) {
    return PhaseWords.what(phase);
  }

  /** How it did it: "18 flashes, 100 ms on, 100 ms off"; empty for solid and off. */
  public static String how(Phase phase) {
    return PhaseWords.how(phase);
  }

  /** What the file holds: "14.0 s, 417 frames, 29.8 fps (variable), 540x960 h264". */
  public static String facts(Report.Video video) {
    return String.format(
        Locale.ROOT,
        "%.1f s, %d frames, %.1f fps%s, %dx%d %s",
        video.seconds(),
        video.frames(),
        video.fps(),
        video.variableFrameRate() ? " (variable)" : "",
        video.width(),
        video.height(),
        video.codec());
  }
}
