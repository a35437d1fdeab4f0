package io.telltale.cli;

import io.telltale.bench.Certificate;
import io.telltale.bench.Trial;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import io.telltale.render.Preset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
    description =
        "Shows known lights and says what the set-up can and cannot tell: what was taken for what, "
            + "how exact periods are, and the frame rate. "
            + "With --source they are played on a screen in front of a camera. DIR has a folder of "
            + "recordings for each pattern, called by its id. With neither, patterns are filmed by a "
            + "rendered camera.",
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
      description = "Show each pattern so often (default: ${DEFAULT-VALUE}).")
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

  @Mixin private ScreenOptions screen = new ScreenOptions();

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
    format.write(Certificate.of(trials()), console.out());
    return ExitCode.DONE;
  }

  private List<Trial> trials() throws Exception {
    Catalogue catalogue = patterns.catalogue();
    KnownTrials known = new KnownTrials(console, catalogue, shown(catalogue));
    String source = screen.source();
    if (source != null) {
      if (directory != null) {
        throw wrong("give recordings or a camera with --source, not both");
      }
      return known.onScreen(source, screen, repeats, seconds);
    }
    return directory == null
        ? known.rendered(camera, seed, repeats, seconds)
        : known.recorded(directory);
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

  private RuntimeException wrong(String message) {
    return Usage.wrong(spec, message);
  }
}
