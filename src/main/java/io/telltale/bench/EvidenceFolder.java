package io.telltale.bench;

import io.telltale.report.TraceCsv;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what settles an argument: pictures, the samples, a time line, clips of the moments. */
public final class EvidenceFolder {
  /** What an earlier run may have left here. */
  private static final String OURS = "{picture,clip}*.{png,mkv}";

  private EvidenceFolder() {}

  /**
   * Writes the evidence of a verification; what an earlier one left there is replaced.
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
    clear(folder);
    EvidenceClips clips = new EvidenceClips(verification);
    List<Path> files = new ArrayList<>(words(verification, clips, folder));
    files.addAll(EvidencePictures.write(verification, video, folder));
    clips.write(video, folder).forEach(files::add);
    return files;
  }

  private static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, OURS)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  /** Writes what needs no pictures. */
  private static List<Path> words(Verification verification, EvidenceClips clips, Path folder)
      throws IOException {
    Path timeline = folder.resolve("timeline.svg");
    Files.writeString(timeline, TimelineSvg.of(verification, clips::of));
    Path samples = folder.resolve("samples.csv");
    TraceCsv.write(verification.report(), samples);
    Path json = folder.resolve("verification.json");
    Files.writeString(json, VerificationJson.text(verification, clips::of) + "\n");
    return List.of(timeline, samples, json);
  }
}
