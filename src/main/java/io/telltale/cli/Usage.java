package io.telltale.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Wrong usage that the parser cannot see. */
final class Usage {
  private Usage() {}

  /**
   * What to throw for it.
   *
   * @param command injected by the parser, hence only null where nothing was parsed
   * @param message one line for the user
   */
  static RuntimeException wrong(@Nullable CommandSpec command, String message) {
    return command == null
        ? new IllegalArgumentException(message)
        : new ParameterException(command.commandLine(), message);
  }
}
