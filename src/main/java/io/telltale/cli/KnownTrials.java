package io.telltale.cli;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.bench.KnownLights;
import io.telltale.bench.ScreenCheck;
import io.telltale.bench.Trial;
import io.telltale.bench.Trials;
import io.telltale.camera.CameraOptions;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import io.telltale.render.Preset;
import io.telltale.video.VideoException;
import io.telltale.web.ScreenServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trials of known lights, with whatever films them.
 *
 * @param shown the patterns that are shown
 */
record KnownTrials(Console console, Catalogue catalogue, List<Pattern> shown) {

  /** One of them, for the so-manieth time. */
  @FunctionalInterface
  private interface Attempt {
    Trial of(Pattern pattern, int repeat, Progress progress) throws IOException, VideoException;
  }

  private List<Trial> each(int repeats, Attempt attempt) throws IOException, VideoException {
    List<Trial> trials = new ArrayList<>();
    try (ProgressLine progress = ProgressLine.over(shown.size() * repeats, "checking", console)) {
      for (Pattern pattern : shown) {
        for (int i = 0; i < repeats; i++) {
          try (ProgressLine.Share share = progress.share()) {
            trials.add(attempt.of(pattern, i, share));
          }
        }
      }
    }
    return trials;
  }

  /** With a rendered camera. */
  List<Trial> rendered(Preset camera, long seed, int repeats, double seconds)
      throws IOException, VideoException {
    Path file = Files.createTempFile("telltale-check-", ".mp4");
    Path truth = Path.of(file.toString().replaceFirst("\\.mp4$", ".truth.json"));
    try {
      return each(
          repeats,
          (pattern, repeat, progress) -> {
            KnownLights.film(pattern, camera, seed + repeat, seconds, file);
            return read(pattern, file, progress);
          });
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(truth);
    }
  }

  /** With a camera that looks at a screen. */
  List<Trial> onScreen(String source, ScreenOptions options, int repeats, double seconds)
      throws IOException, VideoException, InputException {
    CameraOptions wanted =
        CameraOptions.DEFAULT.asking(options.webcam()).told(new Troubles(console));
    try (ScreenServer screen = serve(options);
        ScreenCheck check = ScreenCheck.open(source, wanted, screen, options.region(), catalogue)) {
      console
          .err()
          .printf(
              "telltale: open http://%s:%d/ on the screen in front of the camera and press"
                  + " Start%n",
              options.page().host(), screen.port());
      List<Trial> trials =
          each(repeats, (pattern, repeat, progress) -> check.trial(pattern, seconds));
      screen.done();
      return trials;
    }
  }

  private static ScreenServer serve(ScreenOptions options) throws InputException {
    try {
      return ScreenServer.start(options.page().settings());
    } catch (IOException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }

  /** With recordings that somebody made. */
  List<Trial> recorded(Path folder) throws VideoException, InputException {
    List<Trial> trials = new ArrayList<>();
    for (Pattern pattern : shown) {
      Path own = folder.resolve(pattern.id());
      if (Files.isDirectory(own)) {
        for (Path video : videos(own)) {
          trials.add(read(pattern, video, Progress.SILENT));
        }
      }
    }
    if (trials.isEmpty()) {
      throw new InputException(
          folder + ": there is no folder in it that is called by a pattern's id and has videos");
    }
    return trials;
  }

  private static List<Path> videos(Path folder) throws InputException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> !it.toString().endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be read");
    }
  }

  private Trial read(Pattern pattern, Path video, Progress progress) throws VideoException {
    ReadOptions options = ReadOptions.DEFAULT.withCatalogue(catalogue);
    return Trials.of(pattern, Telltale.read(video, options, progress), catalogue);
  }
}
