package io.telltale.cli;

import io.telltale.pattern.CatalogueException;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line and an exit code. */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  private final Console console;
  private final TelltaleCommand root;

  Failures(Console console, TelltaleCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine line = problem.getCommandLine();
    String help = " (see " + line.getCommandSpec().qualifiedName() + " --help)";
    console.complain(words(problem, line) + help);
    return ExitCode.USAGE;
  }

  private static String words(ParameterException problem, CommandLine line) {
    if (problem instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && !line.getSubcommands().isEmpty()) {
      return "no command is called '" + unmatched.getUnmatched().get(0) + "'";
    }
    return String.valueOf(problem.getMessage());
  }

  @Override
  public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
    return report(problem);
  }

  /** Says in one line what happened, and returns the exit code. */
  int report(Throwable problem) {
    if (problem instanceof VideoException || problem instanceof InputException) {
      console.complain(String.valueOf(problem.getMessage()));
      return ExitCode.UNREADABLE;
    }
    if (problem instanceof CatalogueException faulty) {
      faulty.faults().forEach(fault -> console.complain(fault.toString()));
      return ExitCode.UNREADABLE;
    }
    console.complain(defect(problem));
    return ExitCode.DEFECT;
  }

  /** What to say of something that should never happen. */
  String defect(Throwable problem) {
    return "a defect of this program: " + problem + "; " + trace(problem);
  }

  private String trace(Throwable problem) {
    if (!root.debug()) {
      return "--debug writes the stack trace to a file";
    }
    try {
      Path file = Files.createTempFile("telltale-", ".log");
      try (PrintWriter to =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        problem.printStackTrace(to);
      }
      return "its stack trace is in " + file;
    } catch (IOException e) {
      return "its stack trace could not be written (" + e.getMessage() + ")";
    }
  }
}
