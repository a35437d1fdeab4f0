package io.telltale.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code telltale bench}: about the set-up of a test bench. */
@Command(
    name = "bench",
    description = "About a test bench: check what its camera can and cannot tell.",
    synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {
  private BenchCommand() {}

  static CommandLine line(Console console) {
    return new CommandLine(new BenchCommand()).addSubcommand(new BenchCheckCommand(console));
  }
}
