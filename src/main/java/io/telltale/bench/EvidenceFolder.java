package io.telltale.bench;

import io.telltale.picture.ReportPicture;
import io.telltale.report.TraceCsv;
import io.telltale.video.ClipCopy;
import io.telltale.video.Span;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what settles an argument: a picture, the samples, a time line, clips of the moments. */
public final class EvidenceFolder {
  /** Seconds kept before and after a moment, to see what led to it. */
  private static final double AROUND = 2;

  /** Seconds of the longest clip. */
  private static final double LONGEST = 60;

  /** Clips written at most: the first ones show what went wrong. */
  private static final int MOST_CLIPS = 5;

  private EvidenceFolder() {}

  /**
   * Writes the evidence of a verification; files that are there are replaced.
   *
   * @param video the file that was read, or what was kept of a camera's pictures
   * @param folder made where there is none
   * @return the files, in the order in which to look at them
   * @throws IOException if something cannot be written
   * @throws VideoException if the video cannot be opened any more
   */
  public static List<Path> write(Verification verification, Path video, Path folder)
      throws IOException, VideoException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>(words(verification, folder));
    Path picture = folder.resolve("picture.png");
    ReportPicture.write(verification.report(), video, picture);
    files.add(picture);
    files.addAll(clips(verification, video, folder));
    return files;
  }

  private static List<Path> clips(Verification verification, Path video, Path folder)
      throws IOException, VideoException {
    List<Path> clips = new ArrayList<>();
    for (Ruling ruling : verification.rulings()) {
      boolean asked = ruling.outcome() != Outcome.PASSED && ruling.hasMoment();
      if (asked && clips.size() < MOST_CLIPS) {
        Path clip = folder.resolve("clip-" + (clips.size() + 1) + ".mkv");
        double from = Math.max(0, ruling.from() - AROUND);
        double to = Math.min(ruling.to() + AROUND, from + LONGEST);
        ClipCopy.copy(video, new Span(from, to), clip);
        clips.add(clip);
      }
    }
    return clips;
  }

  /** Writes what needs no pictures. */
  static List<Path> words(Verification verification, Path folder) throws IOException {
    Path timeline = folder.resolve("timeline.svg");
    Files.writeString(timeline, TimelineSvg.of(verification));
    Path samples = folder.resolve("samples.csv");
    TraceCsv.write(verification.report(), samples);
    Path json = folder.resolve("verification.json");
    Files.writeString(json, VerificationJson.text(verification) + "\n");
    return List.of(timeline, samples, json);
  }
}
