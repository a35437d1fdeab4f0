package io.telltale.video;

import java.nio.file.Path;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** The programs that come with FFmpeg's natives. */
public final class Bundled {
  /** Exit code of Linux' loader where a library of the system is missing, such as libpulse. */
  private static final int NOT_STARTED = 127;

  private Bundled() {}

  /** A command, the program first, that finds the libraries that lie beside the program. */
  public static ProcessBuilder command(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Path beside = Path.of(command.get(0)).getParent();
    builder.environment().put("LD_LIBRARY_PATH", String.valueOf(beside));
    return builder;
  }

  /** Ends the test as skipped where the program could not be started on this machine. */
  public static void requireStarted(int exitCode, String said) {
    if (exitCode == NOT_STARTED) {
      throw new TestAbortedException("FFmpeg's own program does not start here: " + said);
    }
  }
}
