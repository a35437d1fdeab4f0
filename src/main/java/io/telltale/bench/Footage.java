package io.telltale.bench;

import io.telltale.report.Report;
import java.util.List;

/**
 * What a source has shown so far.
 *
 * @param report all that was read
 * @param recordings of each LED that is watched, in the order of the posts
 * @param end presentation time of the newest frame in seconds, whether or not it shows an LED
 * @param sure whether these are the LEDs that are meant; false where one was to be found and
 *     another may yet turn out to be it
 */
public record Footage(Report report, List<Recording> recordings, double end, boolean sure) {
  public Footage {
    recordings = List.copyOf(recordings);
    if (recordings.isEmpty()) {
      throw new IllegalArgumentException("at least one LED is watched");
    }
  }

  /** The same with the times of expectations counted from another moment, in seconds. */
  public Footage since(double origin) {
    List<Recording> later = recordings.stream().map(it -> it.since(origin)).toList();
    return new Footage(report, later, end, sure);
  }

  /** Whether it goes so many seconds from where the times of expectations count. */
  boolean reaches(double seconds) {
    return end - recordings.get(0).origin() >= seconds;
  }

  /** Whether nothing more will come. */
  public boolean ended() {
    return recordings.stream().allMatch(Recording::ended);
  }
}
