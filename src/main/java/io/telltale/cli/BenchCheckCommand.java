package io.telltale.cli;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.bench.Certificate;
import io.telltale.bench.KnownLights;
import io.telltale.bench.Trial;
import io.telltale.bench.Trials;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import io.telltale.render.Preset;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code telltale bench check}: a certificate for a set-up of camera, light and LED. */
@Command(
    name = "check",
    description = {
      "Shows known lights and says what the set-up can and cannot tell: what was taken for what,",
      "how exact periods are, and the frame rate.",
      "DIR has a folder of recordings for each pattern, called by its id. Without it, patterns are",
      "filmed by a rendered camera."
    },
    sortOptions = false)
final class BenchCheckCommand implements Callable<Integer> {
  private final Console console;

  @CommandLine.Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "Recordings of known lights.")
  private @Nullable Path directory;

  @Option(
      names = "--pattern",
      paramLabel = "ID",
      description = "Only this pattern. May be given several times.")
  private List<String> ids = List.of();

  @Option(
      names = "--camera",
      paramLabel = "PRESET",
      converter = PresetConverter.class,
      description = "Rendered camera: bench, webcam, phone or hard (default: ${DEFAULT-VALUE}).")
  private Preset camera = Preset.BENCH;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Film each pattern so often (default: ${DEFAULT-VALUE}).")
  private int repeats = 2;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Length of each film (default: ${DEFAULT-VALUE}).")
  private double seconds = 15;

  @Option(names = "--seed", paramLabel = "N", description = "Draws the rendered cameras.")
  private long seed = 1;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private BenchCheckFormat format = BenchCheckFormat.TEXT;

  @Mixin private CatalogueOptions patterns = new CatalogueOptions();

  BenchCheckCommand(Console console) {
    this.console = console;
  }

  /** Reads the name of a preset. */
  static final class PresetConverter implements CommandLine.ITypeConverter<Preset> {
    @Override
    public Preset convert(String word) {
      return Preset.of(word.toLowerCase(Locale.ROOT))
          .orElseThrow(
              () ->
                  new CommandLine.TypeConversionException(
                      "'" + word + "' is no preset; they are " + Preset.words()));
    }
  }

  @Override
  public Integer call() throws Exception {
    if (repeats < 1 || repeats > 100 || !(seconds >= 1 && seconds <= 600)) {
      throw wrong("--repeats must be 1 to 100 and --seconds 1 to 600");
    }
    Catalogue catalogue = patterns.catalogue();
    List<Trial> trials = directory == null ? rendered(catalogue) : filmed(directory, catalogue);
    format.write(Certificate.of(trials), console.out());
    return ExitCode.DONE;
  }

  private List<Pattern> shown(Catalogue catalogue) {
    if (ids.isEmpty()) {
      return catalogue.patterns();
    }
    List<Pattern> shown = new ArrayList<>();
    for (String id : ids) {
      shown.add(
          catalogue
              .find(id)
              .orElseThrow(
                  () ->
                      wrong("no pattern is called '" + id + "' (catalogue list names them all)")));
    }
    return shown;
  }

  private List<Trial> rendered(Catalogue catalogue) throws IOException, VideoException {
    List<Pattern> shown = shown(catalogue);
    List<Trial> trials = new ArrayList<>();
    Path file = Files.createTempFile("telltale-check-", ".mp4");
    Path truth = Path.of(file.toString().replaceFirst("\\.mp4$", ".truth.json"));
    try (ProgressLine progress = ProgressLine.over(shown.size() * repeats, "checking", console)) {
      for (Pattern pattern : shown) {
        for (int i = 0; i < repeats; i++) {
          try (ProgressLine.Share share = progress.share()) {
            KnownLights.film(pattern, camera, seed + i, seconds, file);
            trials.add(trial(pattern, file, catalogue, share));
          }
        }
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(truth);
    }
    return trials;
  }

  private List<Trial> filmed(Path folder, Catalogue catalogue)
      throws VideoException, InputException {
    List<Trial> trials = new ArrayList<>();
    for (Pattern pattern : shown(catalogue)) {
      Path own = folder.resolve(pattern.id());
      if (Files.isDirectory(own)) {
        for (Path video : videos(own)) {
          trials.add(trial(pattern, video, catalogue, Progress.SILENT));
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

  private static Trial trial(Pattern pattern, Path video, Catalogue catalogue, Progress progress)
      throws VideoException {
    ReadOptions options = ReadOptions.DEFAULT.withCatalogue(catalogue);
    return Trials.of(pattern, Telltale.read(video, options, progress), catalogue);
  }

  private RuntimeException wrong(String message) {
    return Usage.wrong(spec, message);
  }
}
