package io.telltale.picture;

import io.telltale.video.Span;
import java.util.List;

/**
 * What a picture is to settle, in place of what the light means.
 *
 * @param title one line
 * @param lines below it, a paragraph each
 * @param moment of which frames are shown, presentation times in seconds
 * @param still whether the LED stays where its region is, as under a camera on a stand
 */
public record Caption(String title, List<String> lines, Span moment, boolean still) {
  public Caption {
    lines = List.copyOf(lines);
  }
}
