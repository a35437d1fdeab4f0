package io.telltale.cli;

import io.telltale.ReadOptions;
import io.telltale.bench.CameraLight;
import io.telltale.bench.Deadline;
import io.telltale.bench.EvidenceFolder;
import io.telltale.bench.Expectation;
import io.telltale.bench.FileSource;
import io.telltale.bench.LightSource;
import io.telltale.bench.Outcome;
import io.telltale.bench.Post;
import io.telltale.bench.Sources;
import io.telltale.bench.Verification;
import io.telltale.bench.VerificationXml;
import io.telltale.bench.Verifier;
import io.telltale.camera.CameraOptions;
import io.telltale.camera.CameraSource;
import io.telltale.camera.WebcamOptions;
import io.telltale.pattern.CatalogueException;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code telltale verify}: pass or fail for a test bench. */
@Command(
    name = "verify",
    description =
        "Says whether a light did what it was to do: exit code 0 as expected, 1 it did something "
            + "else, 5 what was seen does not settle it. "
            + "A camera is watched live, until that is certain.",
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @CommandLine.Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "VIDEO", arity = "0..1", description = "The same as --source.")
  private @Nullable String video;

  @Option(
      names = "--source",
      paramLabel = "VIDEO|CAMERA",
      description =
          "A video file; or a camera as 'watch' takes it: a webcam's number or name, http://… for "
              + "JPEG pictures, rtsp://…")
  private @Nullable String source;

  @Mixin private FixOptions fix = new FixOptions();

  @Mixin private ExpectOptions expected = new ExpectOptions();

  @Mixin private SpanOptions part = new SpanOptions();

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "A camera that sends nothing for so long is lost (default: ${DEFAULT-VALUE}).")
  private double patience = CameraLight.PATIENCE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or junit (default: ${DEFAULT-VALUE}).")
  private VerifyFormat format = VerifyFormat.TEXT;

  @Option(
      names = "--junit",
      paramLabel = "FILE.xml",
      description = "Write JUnit XML there as well, for Jenkins, GitLab and the like.")
  private @Nullable Path junit;

  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      description = "Unless all passes, write a picture, samples, a time line and clips there.")
  private @Nullable Path evidence;

  @Mixin private CatalogueOptions patterns = new CatalogueOptions();

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws CatalogueException, VideoException, IOException {
    ReadOptions options = part.options(patterns);
    List<Post> posts = expected.posts(part.region(), options.catalogue());
    requirePlaces();
    String named = source();
    return Sources.isCamera(named)
        ? watch(named, posts, options)
        : read(Path.of(named), posts, options);
  }

  private void requirePlaces() {
    if (junit != null) {
      Path file = junit;
      require(file, () -> OutputPlace.forFile(file));
    }
    if (evidence != null) {
      Path folder = evidence;
      require(folder, () -> OutputPlace.forFolder(folder));
    }
  }

  /** Something that needs a place to write to. */
  @FunctionalInterface
  private interface Writing {
    void go() throws IOException;
  }

  private void require(Path place, Writing writing) {
    try {
      writing.go();
    } catch (IOException e) {
      throw wrong("cannot write " + place + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  private String source() {
    if (video != null && source != null) {
      throw wrong("give one source, not both '" + video + "' and --source " + source);
    }
    if (source != null) {
      return source;
    }
    if (video == null) {
      throw wrong("name a VIDEO to look at, or a camera with --source");
    }
    return video;
  }

  private int read(Path file, List<Post> posts, ReadOptions options)
      throws VideoException, IOException {
    Verification verification;
    try (ProgressLine progress = ProgressLine.over(1, "verifying", console);
        ProgressLine.Share share = progress.share();
        LightSource light = new FileSource(file, options, posts, share)) {
      verification = Verifier.verify(file.toString(), light, posts);
    }
    return tell(verification, folder -> EvidenceFolder.write(verification, file, folder));
  }

  private int watch(String camera, List<Post> posts, ReadOptions options)
      throws VideoException, IOException {
    CameraLight.Task task =
        new CameraLight.Task(posts, options.catalogue(), limit(posts, options), evidence != null);
    if (!(patience > 0)) {
      throw wrong("--patience must be above 0");
    }
    CameraOptions wanted =
        CameraOptions.DEFAULT
            .asking(fix.applyTo(WebcamOptions.DEFAULT))
            .waiting(CameraOptions.DEFAULT.silence(), patience)
            .told(new Troubles(console));
    try (CameraLight light = CameraLight.open(camera, wanted, task)) {
      Verification verification = Verifier.verify(CameraSource.nameOf(camera), light, posts);
      return tell(verification, folder -> light.evidence(verification, folder));
    }
  }

  /** Seconds of light after which nobody watches any more. */
  private double limit(List<Post> posts, ReadOptions options) {
    if (options.from() > 0) {
      throw wrong("--from is for videos: a camera is watched from now on");
    }
    double deadline = Deadline.of(posts);
    if (Double.isInfinite(options.to()) && Double.isInfinite(deadline)) {
      String endless = Deadline.endless(posts).map(Expectation::print).orElse("");
      throw wrong(
          "'"
              + endless
              + "' has no end of its own: say with --to how long to watch the camera, such as"
              + " --to 60");
    }
    return Math.min(options.to(), deadline);
  }

  /** Writes what settles an argument to a folder. */
  @FunctionalInterface
  private interface Evidence {
    void write(Path folder) throws IOException, VideoException;
  }

  private int tell(Verification verification, Evidence proof) throws IOException {
    format.write(verification, console.out(), console.layout());
    if (junit != null) {
      junit(verification, junit);
    }
    if (evidence != null && verification.outcome() != Outcome.PASSED) {
      write(proof, evidence);
    }
    return switch (verification.outcome()) {
      case PASSED -> ExitCode.DONE;
      case FAILED -> ExitCode.FAILED;
      case CANNOT_TELL -> ExitCode.CANNOT_TELL;
    };
  }

  private void junit(Verification verification, Path file) {
    require(
        file,
        () -> {
          try (OutputStream out = Files.newOutputStream(file)) {
            VerificationXml.write(verification, out);
          }
        });
  }

  /** Where there are no pictures any more, that must not hide what came of it. */
  private void write(Evidence proof, Path folder) {
    try {
      proof.write(folder);
      console.err().println("telltale: the evidence is in " + folder);
    } catch (IOException e) {
      throw wrong("cannot write the evidence to " + folder + " (" + e.getMessage() + ")");
    } catch (VideoException e) {
      console.complain("the evidence in " + folder + " is not complete: " + e.getMessage());
    }
  }

  private RuntimeException wrong(String message) {
    return Usage.wrong(spec, message);
  }
}
