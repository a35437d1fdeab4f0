package io.telltale.cli;

import io.telltale.pattern.CameraLimits;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.pattern.Pattern;
import io.telltale.render.Codec;
import io.telltale.render.Container;
import io.telltale.render.Film;
import io.telltale.render.FilmOptions;
import io.telltale.render.Preset;
import io.telltale.render.Subject;
import io.telltale.render.TestFilms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telltale render NOTATION|ID -o VIDEO}: films a pattern. */
@Command(
    name = "render",
    description = {
      "Films a light: a pattern of the catalogue, or what light notation says.",
      "Beside the video it writes what is really in it, as NAME.truth.json.",
      "The same seed makes the same file."
    },
    sortOptions = false)
final class RenderCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NOTATION|ID",
      arity = "0..1",
      description = "What the light does, such as 'cyan breathe 4s' or sos-7.")
  private @Nullable String light;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "VIDEO",
      required = true,
      description = "An mp4, mov, webm, mkv, avi or gif file. With --all, a directory.")
  private Path output = Path.of("");

  @Option(
      names = "--all",
      description =
          "Film every pattern of the catalogue once: with --camera all as that preset does, else"
              + " small and each preset in turn.")
  private boolean all;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "With --all, film so many at the same time (default: one for each core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "Length of the video (default: what it takes to show the light).")
  private @Nullable Double seconds;

  @Option(
      names = "--start",
      paramLabel = "S",
      description = "Where in the pattern to begin; below 0 with the light off (default: drawn).")
  private @Nullable Double start;

  @Option(
      names = "--clock-error",
      paramLabel = "PERCENT",
      description = "How fast the device's clock runs (default: drawn, up to 1.5 either way).")
  private @Nullable Double clockError;

  @Option(names = "--repeat", description = "Start over when the light's notation ends.")
  private boolean repeat;

  @Option(names = "--alone", description = "Show a pattern without what usually surrounds it.")
  private boolean alone;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draws all that is left to chance (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private CameraOptions cameras = new CameraOptions();

  @Option(
      names = "--led-at",
      paramLabel = "X,Y",
      converter = PlaceConverter.class,
      description = "Where the LED is in the picture, in pixels.")
  private FilmOptions.@Nullable Place place;

  @Option(
      names = "--codec",
      paramLabel = "CODEC",
      description = "h264, av1, vp8, vp9, mpeg4, mjpeg or gif (default: what suits the file).")
  private @Nullable Codec codec;

  @Option(
      names = "--quality",
      paramLabel = "N",
      description = "Of compression: 0 = nothing left, 100 = nothing lost (default: the preset's).")
  private @Nullable Double quality;

  @Option(
      names = "--bitrate",
      paramLabel = "KBIT",
      description = "Kilobits a second instead of --quality.")
  private @Nullable Integer kilobits;

  @Option(
      names = "--rotation",
      paramLabel = "DEGREES",
      description = "Store the pictures turned, for the player to turn back: 0, 90, 180 or 270.")
  private @Nullable Integer rotation;

  @Mixin private CatalogueOptions patterns = new CatalogueOptions();

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws CatalogueException, InputException, InterruptedException {
    if (all == (light != null)) {
      throw Usage.wrong(spec, "give a light to film, or --all");
    }
    try {
      return all ? filmAll() : film();
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(spec, String.valueOf(e.getMessage()));
    }
  }

  private int film() throws CatalogueException, InputException {
    RenderSubject subjects = new RenderSubject(patterns.catalogue());
    Subject subject = subjects.of(light == null ? "" : light, alone, seed);
    try (ProgressLine progress = ProgressLine.over(1, "filming", console)) {
      shoot(repeat ? subject.repeating(true) : subject, options(), output, progress);
    }
    console.out().println(output + " shows " + subject.id());
    return ExitCode.DONE;
  }

  private FilmOptions options() {
    FilmOptions.Squeeze usual = FilmOptions.of(cameras.preset(), seed).squeeze();
    return new FilmOptions(
        cameras.camera(seed),
        seed,
        seconds,
        start,
        clockError == null ? null : clockError / 100,
        place,
        new FilmOptions.Squeeze(
            codec,
            quality == null ? usual.quality() : quality,
            kilobits,
            turned(usual.rotation())));
  }

  private int turned(int usual) {
    if (rotation == null || rotation == 0) {
      return rotation == null ? usual : 0;
    }
    if (!Container.of(output).map(Container::turns).orElse(true)) {
      throw new IllegalArgumentException("only mp4 and mov files can hold a rotation");
    }
    return rotation;
  }

  private int filmAll() throws CatalogueException, InputException, InterruptedException {
    if (threads < 1) {
      throw Usage.wrong(spec, "--threads must be at least 1, was " + threads);
    }
    Catalogue catalogue = patterns.catalogue();
    List<TestFilms.Plan> plans = plans(catalogue);
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new InputException("cannot make the directory " + output);
    }
    try (ProgressLine progress = ProgressLine.over(plans.size(), "filming", console)) {
      List<Callable<Path>> tasks = new ArrayList<>();
      plans.forEach(plan -> tasks.add(() -> film(plan, progress)));
      InOrder.run(threads, tasks, film -> true);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InputException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
    console.out().println(output + " holds " + plans.size() + " films");
    return ExitCode.DONE;
  }

  private List<TestFilms.Plan> plans(Catalogue catalogue) {
    Function<Pattern, List<String>> accept = p -> CameraLimits.meantAsWell(p, catalogue);
    Preset preset = cameras.chosen();
    return preset == null
        ? TestFilms.small(catalogue, seed, accept)
        : TestFilms.with(preset, catalogue, seed, accept);
  }

  private Path film(TestFilms.Plan plan, ProgressLine progress) throws InputException {
    Path video = output.resolve(plan.file());
    shoot(plan.subject(), plan.options(), video, progress);
    return video;
  }

  private static void shoot(Subject subject, FilmOptions options, Path video, ProgressLine progress)
      throws InputException {
    try (ProgressLine.Share share = progress.share()) {
      Film.shoot(subject, options, video, share::reached);
    } catch (IOException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }
}
