package io.telltale.cli;

import io.telltale.ReadOptions;
import io.telltale.bench.BenchFile;
import io.telltale.bench.EvidenceFolder;
import io.telltale.bench.Expectation;
import io.telltale.bench.ExpectationException;
import io.telltale.bench.FileSource;
import io.telltale.bench.LightSource;
import io.telltale.bench.Outcome;
import io.telltale.bench.Post;
import io.telltale.bench.Verification;
import io.telltale.bench.VerificationXml;
import io.telltale.bench.Verifier;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    description = {
      "Says whether a light did what it was to do: exit code 0 as expected, 1 it did something",
      "else, 5 what was seen does not settle it."
    },
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @CommandLine.Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "VIDEO", arity = "0..1", description = "A video file.")
  private @Nullable Path video;

  @Option(
      names = "--expect",
      paramLabel = "EXPECTATION",
      description = {
        "What the light is to do, such as 'connected within 30s' or 'never sos'.",
        "May be given several times, or several in one parted by semicolons."
      })
  private List<String> expected = List.of();

  @Option(
      names = "--bench",
      paramLabel = "FILE",
      description = "A bench file: several LEDs, where each is and what it is to do.")
  private @Nullable Path bench;

  @Mixin private SpanOptions part = new SpanOptions();

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
    List<Post> posts = posts(options.catalogue());
    Path file = video();
    Verification verification;
    try (ProgressLine progress = ProgressLine.over(1, "verifying", console);
        ProgressLine.Share share = progress.share();
        LightSource source = new FileSource(file, options, posts, share)) {
      verification = Verifier.verify(file.toString(), source, posts);
    }
    format.write(verification, console.out(), console.layout());
    if (junit != null) {
      junit(verification, junit);
    }
    if (evidence != null && verification.outcome() != Outcome.PASSED) {
      evidence(verification, file, evidence);
    }
    return code(verification.outcome());
  }

  private static int code(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> ExitCode.DONE;
      case FAILED -> ExitCode.FAILED;
      case CANNOT_TELL -> ExitCode.CANNOT_TELL;
    };
  }

  private Path video() {
    if (video == null) {
      throw wrong("name a VIDEO to look at");
    }
    return video;
  }

  private List<Post> posts(Catalogue catalogue) throws CatalogueException {
    List<Expectation> expectations = expectations(catalogue);
    if (bench != null) {
      if (part.region() != null) {
        throw wrong("--region and --bench exclude each other: the bench file has the regions");
      }
      return BenchFile.load(bench, catalogue, expectations).posts();
    }
    if (expectations.isEmpty()) {
      throw wrong("say what is expected with --expect, such as --expect 'connected within 30s'");
    }
    return List.of(new Post(Post.STATUS, part.region(), expectations));
  }

  private List<Expectation> expectations(Catalogue catalogue) {
    List<Expectation> expectations = new ArrayList<>();
    for (String text : expected) {
      try {
        expectations.addAll(Expectation.parse(text, catalogue));
      } catch (ExpectationException e) {
        throw wrong("--expect '" + text + "', " + e.getMessage());
      }
    }
    return expectations;
  }

  private void junit(Verification verification, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      VerificationXml.write(verification, out);
    } catch (IOException e) {
      throw wrong("cannot write " + file + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  private void evidence(Verification verification, Path file, Path folder) throws VideoException {
    try {
      EvidenceFolder.write(verification, file, folder);
      console.err().println("telltale: the evidence is in " + folder);
    } catch (IOException e) {
      throw wrong("cannot write the evidence to " + folder + " (" + e.getMessage() + ")");
    }
  }

  private RuntimeException wrong(String message) {
    return Usage.wrong(spec, message);
  }
}
