package io.telltale.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Runs the usual commands once, so that the launcher can keep the classes they load in an archive
 * that the next starts map into memory.
 */
final class WarmUp {
  private WarmUp() {}

  /** Takes the directory of a few videos; the first of them is read. */
  public static void main(String[] args) {
    run("--help");
    run("read", "--help");
    run("catalogue", "list");
    for (String format : new String[] {"text", "json", "csv"}) {
      run("read", "--to", "2", "--format", format, video(Path.of(args.length > 0 ? args[0] : ".")));
    }
  }

  private static String video(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElse(directory).toString();
    } catch (IOException e) {
      return directory.toString(); // reading it fails, which loads most classes as well
    }
  }

  private static void run(String... args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(args, nowhere, nowhere);
  }
}
