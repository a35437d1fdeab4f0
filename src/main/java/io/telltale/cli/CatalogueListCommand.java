package io.telltale.cli;

import io.telltale.pattern.CatalogueException;
import io.telltale.report.PatternFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code telltale catalogue list}: every pattern in a line. */
@Command(name = "list", description = "Every pattern with its light and its name.")
final class CatalogueListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CatalogueOptions patterns = new CatalogueOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private PatternFormat format = PatternFormat.TEXT;

  CatalogueListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws CatalogueException {
    format.list(patterns.catalogue().patterns(), console.out(), console.layout());
    return ExitCode.DONE;
  }
}
