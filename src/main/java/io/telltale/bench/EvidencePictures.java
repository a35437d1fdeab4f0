package io.telltale.bench;

import io.telltale.picture.Caption;
import io.telltale.picture.ReportPicture;
import io.telltale.report.Report;
import io.telltale.video.Span;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws each LED that did not pass, with what was expected of it. */
final class EvidencePictures {
  /** Pictures drawn at most: each opens the video several times. */
  private static final int MOST = 5;

  /** Seconds before and after a moment whose frames are shown as well. */
  private static final double AROUND = 0.5;

  private EvidencePictures() {}

  /**
   * Writes them, what failed first: {@code picture.png}, {@code picture-2.png} and so on.
   *
   * @throws IOException if one cannot be written
   * @throws VideoException if the video cannot be opened any more
   */
  static List<Path> write(Verification verification, Path video, Path folder)
      throws IOException, VideoException {
    List<Verification.Checked> leds =
        verification.worstFirst().stream()
            .filter(it -> it.outcome() != Outcome.PASSED)
            .limit(MOST)
            .toList();
    List<Path> files = new ArrayList<>();
    for (Verification.Checked led : leds) {
      String name = files.isEmpty() ? "picture.png" : "picture-" + (files.size() + 1) + ".png";
      Path file = folder.resolve(name);
      Report all = verification.report();
      Report one =
          new Report(all.source(), all.video(), all.quality(), List.of(led.recording().led()));
      ReportPicture.write(one, caption(led), video, file);
      files.add(file);
    }
    return files;
  }

  private static Caption caption(Verification.Checked led) {
    List<Ruling> wrong =
        led.rulings().stream().filter(it -> it.outcome() == led.outcome()).toList();
    List<String> lines =
        wrong.stream()
            .map(it -> it.word() + ": " + Expectation.print(it.expectation()) + ". " + it.seen())
            .toList();
    String title = led.post().name() + ": " + led.outcome().word().replace('-', ' ');
    return new Caption(title, lines, moment(led, wrong.get(0)), led.post().region() != null);
  }

  private static Span moment(Verification.Checked led, Ruling ruling) {
    double from = ruling.hasMoment() ? ruling.from() - AROUND : led.recording().start();
    double to = ruling.hasMoment() ? ruling.to() + AROUND : led.recording().end();
    return new Span(Math.max(0, from), Math.max(from, to) + AROUND);
  }
}
