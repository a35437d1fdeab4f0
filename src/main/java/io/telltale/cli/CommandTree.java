package io.telltale.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The commands and what they have in common. */
final class CommandTree {
  private CommandTree() {}

  /** Runs the command that the arguments name, and returns its exit code. Never throws. */
  static int execute(String[] args, Console console) {
    TelltaleCommand root = new TelltaleCommand();
    Failures failures = new Failures(console, root);
    try {
      return line(root, console, failures).execute(args);
    } catch (Throwable problem) { // picocli hands over exceptions, not errors
      return failures.report(problem);
    } finally {
      console.out().flush();
    }
  }

  /** Every command and its options. */
  static CommandLine line(Console console) {
    TelltaleCommand root = new TelltaleCommand();
    return line(root, console, new Failures(console, root));
  }

  private static CommandLine line(TelltaleCommand root, Console console, Failures failures) {
    Ansi ansi = console.terminal().colour() ? Ansi.ON : Ansi.OFF;
    return new CommandLine(root)
        .addSubcommand(new ReadCommand(console, failures))
        .addSubcommand(new VerifyCommand(console))
        .addSubcommand(BenchCommand.line(console))
        .addSubcommand(CatalogueCommand.line(console))
        .addSubcommand(new RenderCommand(console))
        .addSubcommand(new EvaluateCommand(console, failures))
        .addSubcommand(new WatchCommand(console))
        .addSubcommand(new CamerasCommand(console))
        .addSubcommand(new ServeCommand(console))
        .setOut(Console.writer(console.out()))
        .setErr(Console.writer(console.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(console.terminal().columns())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false) // a video may be called @something
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }
}
