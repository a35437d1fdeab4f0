package io.telltale;

import io.telltale.led.LedPanel;
import io.telltale.report.Report;
import java.util.List;
import java.util.Locale;

/** What is to be said where a camera on a stand was moved. Stateless and thread-safe. */
public final class Bump {
  /**
   * Pixels by which the picture may seem to move while the camera stands still: compression and
   * noise make up two.
   */
  private static final double STILL = 3;

  private Bump() {}

  /** A note where the picture moved since the first frame, and none where it did not. */
  public static List<Report.Quality> of(LedPanel panel) {
    return panel.moved() <= STILL
        ? List.of()
        : List.of(
            new Report.Quality(
                "camera-moved",
                String.format(
                    Locale.ROOT,
                    "at %.1f s the picture was %.0f pixels off; the regions were moved with it",
                    panel.movedAt(),
                    panel.moved()),
                "fix the camera and pick the regions again"));
  }
}
