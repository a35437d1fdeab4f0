package io.telltale.bench;

import io.telltale.report.Report;
import java.util.List;

/**
 * What a source has shown so far.
 *
 * @param report all that was read
 * @param recordings of each LED that is watched, in the order of the posts
 */
public record Footage(Report report, List<Recording> recordings) {
  public Footage {
    recordings = List.copyOf(recordings);
    if (recordings.isEmpty()) {
      throw new IllegalArgumentException("at least one LED is watched");
    }
  }

  /** Whether nothing more will come. */
  public boolean ended() {
    return recordings.stream().allMatch(Recording::ended);
  }
}
