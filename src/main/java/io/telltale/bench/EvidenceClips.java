package io.telltale.bench;

import io.telltale.video.ClipCopy;
import io.telltale.video.Span;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which clip shows the moment of which ruling: one for all that happened at the same time. */
final class EvidenceClips {
  /** Seconds kept before and after a moment, to see what led to it. */
  private static final double AROUND = 2;

  /** Seconds of the longest clip. */
  private static final double LONGEST = 60;

  /** Clips written at most: the first ones show what went wrong. */
  private static final int MOST = 5;

  private final Map<Span, String> names = new LinkedHashMap<>();
  private final Map<Ruling, String> clips = new HashMap<>();

  EvidenceClips(Verification verification) {
    for (Verification.Checked led : verification.worstFirst()) {
      for (Ruling ruling : led.rulings()) {
        if (ruling.outcome() != Outcome.PASSED && ruling.hasMoment()) {
          add(ruling, led.recording().origin());
        }
      }
    }
  }

  private void add(Ruling ruling, double origin) {
    Span span = span(ruling, origin);
    if (names.size() < MOST || names.containsKey(span)) {
      clips.put(ruling, names.computeIfAbsent(span, it -> "clip-" + (names.size() + 1) + ".mkv"));
    }
  }

  /** What came too late is shown from where it should have been. */
  private static Span span(Ruling ruling, double origin) {
    double due = origin + ruling.expectation().limit();
    double first = Math.min(ruling.from(), due);
    double from = Math.max(0, first - AROUND);
    double to = ruling.to() + AROUND;
    if (to - from <= LONGEST) {
      return new Span(from, to);
    }
    // What never came is missed most at the end of its time.
    boolean end = ruling.expectation() instanceof Expectation.Shows && first < due;
    return end ? new Span(to - LONGEST, to) : new Span(from, from + LONGEST);
  }

  /** The name of the clip that shows a ruling's moment; null where there is none. */
  @Nullable String of(Ruling ruling) {
    return clips.get(ruling);
  }

  /**
   * Copies the clips out of a video.
   *
   * @return their files
   * @throws IOException if one cannot be written
   * @throws VideoException if the video cannot be opened any more
   */
  Iterable<Path> write(Path video, Path folder) throws IOException, VideoException {
    Map<Path, Span> files = new LinkedHashMap<>();
    names.forEach((span, name) -> files.put(folder.resolve(name), span));
    for (Map.Entry<Path, Span> clip : files.entrySet()) {
      ClipCopy.copy(video, clip.getValue(), clip.getKey());
    }
    return files.keySet();
  }
}
