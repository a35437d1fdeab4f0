package io.telltale.cli;

import io.telltale.pattern.CameraLimits;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.report.CameraLimitsFormat;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code telltale catalogue check}: whether a catalogue can be used, and what a camera cannot see
 * of it.
 */
@Command(
    name = "check",
    description =
        "Says whether a catalogue file is valid, and if not, what is wrong in which line; "
            + "and which of its patterns a camera cannot tell apart.")
final class CatalogueCheckCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A catalogue file (default: the standard catalogue).")
  private @Nullable Path file;

  @Option(
      names = "--fps",
      paramLabel = "N",
      description = "The camera's frames a second (default: ${DEFAULT-VALUE}).")
  private double fps = 30;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Length of the clip (default: as long as it takes).")
  private double seconds = Double.POSITIVE_INFINITY;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private CameraLimitsFormat format = CameraLimitsFormat.TEXT;

  CatalogueCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws CatalogueException {
    Catalogue catalogue = file == null ? Catalogue.standard() : Catalogue.load(file);
    String source = file == null ? "standard catalogue" : file.toString();
    try {
      format.write(
          new CameraLimitsFormat.Limits(
              source,
              fps,
              seconds,
              CameraLimits.confusable(catalogue, fps, seconds),
              CameraLimits.needs(catalogue)),
          console.out(),
          console.layout());
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(spec, String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }
}
