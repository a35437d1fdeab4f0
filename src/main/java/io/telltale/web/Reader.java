package io.telltale.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one video in a process of its own. */
final class Reader implements AutoCloseable {
  /** Heap of a reader: as the command line has. */
  private static final String HEAP = "-Xmx320m";

  /**
   * Address space of a reader in kB, where the system can limit it: 4 GB, of which a virtual
   * machine reserves one without using it. Decoding 4K takes 1.5 GB.
   */
  private static final String ADDRESS_SPACE = "4194304";

  /** Longer than any report: what a reader says beyond it is not taken in. */
  private static final int LONGEST_LINE = 32 << 20;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Process process;
  private final AtomicBoolean late = new AtomicBoolean();

  private Reader(Process process) {
    this.process = process;
  }

  /** Told how far it is: 0 to 1. */
  interface Listener {
    void reached(double share) throws IOException;
  }

  /**
   * Starts a process.
   *
   * @param expected of the light, in the language of expectations; empty = a report is wanted
   * @throws IOException if that fails
   */
  static Reader start(Path video, List<String> expected) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(video, expected));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("MALLOC_ARENA_MAX", "2"); // each arena reserves address space
    return new Reader(builder.start());
  }

  private static List<String> command(Path video, List<String> expected) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/bin/sh"))) {
      String limited = "ulimit -v " + ADDRESS_SPACE + " 2>/dev/null; exec \"$0\" \"$@\"";
      command.addAll(List.of("/bin/sh", "-c", limited));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData"));
    command.add("-XX:TieredStopAtLevel=1"); // as the launcher: the second compiler does not pay
    command.addAll(List.of("-XX:CompressedClassSpaceSize=128m", "-XX:ReservedCodeCacheSize=96m"));
    command.addAll(archive());
    command.addAll(
        List.of("-Xshare:auto", "-Xlog:disable", "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ReaderMain.class.getName(), video.toString()));
    command.addAll(expected);
    return command;
  }

  /** The class archive that this virtual machine was started with, if it was. */
  private static List<String> archive() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-XX:SharedArchiveFile="))
        .toList();
  }

  /** The process, so that a test can do away with it. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Waits for what it finds.
   *
   * @return the report and its evidence, or the verification
   * @throws RefusedException if the video cannot be read, takes too long, or ends the process
   * @throws IOException if the listener cannot be told
   */
  JsonNode result(Duration patience, Listener listener) throws RefusedException, IOException {
    Executor timer = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> alarm = CompletableFuture.runAsync(this::giveUp, timer);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (JsonNode said = next(lines); ; said = next(lines)) {
        if (said.has("error")) {
          throw new RefusedException(422, said.path("error").asString());
        }
        if (said.has("report") || said.has("verification")) {
          return said;
        }
        listener.reached(said.path("progress").asDouble(0));
      }
    } catch (JacksonException e) {
      throw ended();
    } finally {
      alarm.cancel(false);
    }
  }

  private JsonNode next(BufferedReader lines) throws RefusedException {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = lines.read(); c != '\n'; c = lines.read()) {
        if (c < 0 || line.length() >= LONGEST_LINE) {
          throw ended();
        }
        line.append((char) c);
      }
    } catch (IOException e) { // the stream of a process goes with it
      throw ended();
    }
    return MAPPER.readTree(line.toString());
  }

  private RefusedException ended() {
    return late.get()
        ? new RefusedException(
            504, "reading took too long and was given up: send a shorter part of the video")
        : new RefusedException(
            500, "the reader stopped in the middle of this video; others are not affected");
  }

  private void giveUp() {
    late.set(true);
    process.destroyForcibly();
  }

  /** Ends the process if it still runs. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join(); // its file may go once it is gone
  }
}
