package io.telltale.cli;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which patterns a command works with. */
final class CatalogueOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Add the patterns of a catalogue of your own. May be given several times.")
  private List<Path> files = List.of();

  @Option(
      names = "--board",
      paramLabel = "BOARD",
      description = "Consider only the patterns of this board.")
  private @Nullable String board;

  /**
   * The standard catalogue with the user's own.
   *
   * @throws CatalogueException if one of them cannot be used
   */
  Catalogue catalogue() throws CatalogueException {
    Catalogue catalogue = Catalogue.standard();
    for (Path file : files) {
      catalogue = catalogue.with(Catalogue.load(file));
    }
    if (board == null) {
      return catalogue;
    }
    try {
      return catalogue.forBoard(board);
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(command, String.valueOf(e.getMessage()));
    }
  }
}
