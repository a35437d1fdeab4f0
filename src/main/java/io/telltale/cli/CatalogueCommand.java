package io.telltale.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code telltale catalogue}: the patterns that are known. */
@Command(
    name = "catalogue",
    description = "The patterns that are known: list them, show one, check a file of your own.",
    synopsisSubcommandLabel = "COMMAND")
final class CatalogueCommand {
  private CatalogueCommand() {}

  static CommandLine line(Console console) {
    return new CommandLine(new CatalogueCommand())
        .addSubcommand(new CatalogueListCommand(console))
        .addSubcommand(new CatalogueShowCommand(console))
        .addSubcommand(new CatalogueCheckCommand(console));
  }
}
