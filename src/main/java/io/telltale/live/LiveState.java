package io.telltale.live;

import io.telltale.pattern.Finding;
import io.telltale.report.Report;

/**
 * What the light means.
 *
 * @param since when that began, in seconds since the first frame
 * @param time of the newest frame that was considered
 * @param finding what the light has meant since then
 * @param report of that LED over all that is kept: where it is, its phases, what hampers the
 *     reading
 * @param outlook what to expect, such as "6 more seconds and I can tell A from B"; may be empty
 */
public record LiveState(double since, double time, Finding finding, Report report, String outlook) {
  public LiveState {
    if (!(since <= time)) {
      throw new IllegalArgumentException("a state from " + since + " s, at " + time + " s");
    }
  }

  /** Whether both say the same: the same verdict on the same patterns. */
  boolean says(LiveState other) {
    return finding.verdict() == other.finding.verdict()
        && finding.matches().stream()
            .map(m -> m.pattern().id())
            .toList()
            .equals(other.finding.matches().stream().map(m -> m.pattern().id()).toList());
  }
}
