package io.telltale.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs a command and leaves the virtual machine with its exit code. */
  public static void main(String[] args) {
    // The schema validator asks for a logger; having none is as intended and no news to the user.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    PrintStream out = stream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
    int code = run(args, new Console(out, err, Terminal.ofLauncher()));
    System.exit(code);
  }

  /**
   * Runs a command as if neither stream were a terminal.
   *
   * @param args the command and its arguments
   * @param out where results go
   * @param err where everything else goes
   * @return the exit code: see {@link ExitCode}
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, new Console(out, err, Terminal.NONE));
  }

  static int run(String[] args, Console console) {
    return CommandTree.execute(args, console);
  }

  private static PrintStream stream(OutputStream to) {
    return new PrintStream(to, false, StandardCharsets.UTF_8);
  }
}
