package io.telltale.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program without a command: it only knows what the commands have in common. */
@Command(
    name = "telltale",
    mixinStandardHelpOptions = true,
    versionProvider = TelltaleCommand.Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    description = "Watches a status LED through a camera and says what the device is doing.",
    footer = {
      "",
      "Exit codes: 0 done, 1 verification failed, 2 wrong usage, 3 input cannot be read,"
          + " 4 a defect of this program, 5 verification could not tell."
    })
final class TelltaleCommand {
  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "After a defect of this program, write its stack trace to a file.")
  private boolean debug;

  boolean debug() {
    return debug;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Version.class.getPackage().getImplementationVersion();
      return new String[] {"telltale " + (version == null ? "(not packaged)" : version)};
    }
  }
}
