package io.telltale.report;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.pattern.Pattern;
import io.telltale.phase.Phase;
import io.telltale.sample.Region;
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

  /**
   * What people call a pattern.
   *
   * @param finding in which it occurs, and whose patterns come first
   * @return its name, or the id itself where neither the finding nor the standard catalogue has it
   */
  public static String name(Finding finding, String id) {
    return finding.matches().stream()
        .map(Match::pattern)
        .filter(pattern -> pattern.id().equals(id))
        .findFirst()
        .or(() -> Catalogue.standard().find(id))
        .map(Pattern::name)
        .orElse(id);
  }

  /** What a light did: "dim green solid", "orange blink", "off". */
  public static String what(Phase phase) {
    return PhaseWords.what(phase);
  }

  /** How it did it: "18 flashes, 100 ms on, 100 ms off"; empty for solid and off. */
  public static String how(Phase phase) {
    return PhaseWords.how(phase);
  }

  /** How often: "every 200 ms"; empty where there is no period. */
  public static String every(Phase phase) {
    return PhaseWords.every(phase);
  }

  /** A light beside the first in one line: "red blink (at 300,211): Charging". */
  public static String other(Report.Led led) {
    String did = PhaseWords.mostly(led.phases()) + where(led);
    boolean named = !led.finding().matches().isEmpty();
    return named ? did + ": " + headline(led.finding()) : did;
  }

  /** Where a light is in the upright picture: " (at 300,211)"; empty where none was found. */
  static String where(Report.Led led) {
    Region region = led.trace().region();
    return led.found()
        ? String.format(Locale.ROOT, " (at %.0f,%.0f)", region.centreX(), region.centreY())
        : "";
  }

  /** What hampered the reading, and what to do about it, in two sentences. */
  public static String quality(Report.Quality note) {
    return note.issue() + ": " + note.effect() + ". Advice: " + note.advice() + ".";
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
