package io.telltale.cli;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.pattern.Pattern;
import io.telltale.report.PatternFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telltale catalogue show ID}: all that is known of one pattern. */
@Command(name = "show", description = "All that is known of one pattern.")
final class CatalogueShowCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "A pattern, as 'catalogue list' names it.")
  private String id = "";

  @Mixin private CatalogueOptions patterns = new CatalogueOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private PatternFormat format = PatternFormat.TEXT;

  CatalogueShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws CatalogueException {
    Catalogue catalogue = patterns.catalogue();
    Pattern pattern = catalogue.find(id).orElseThrow(() -> nothingOf(catalogue));
    format.show(pattern, console.out(), console.layout());
    return ExitCode.DONE;
  }

  private RuntimeException nothingOf(Catalogue catalogue) {
    List<String> near =
        catalogue.patterns().stream()
            .map(Pattern::id)
            .filter(known -> known.contains(id) || id.contains(known))
            .toList();
    String hint = near.isEmpty() || id.isEmpty() ? "" : "; is it one of " + String.join(", ", near);
    return Usage.wrong(spec, "no pattern is called '" + id + "'" + hint);
  }
}
