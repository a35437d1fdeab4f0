package io.telltale.cli;

import io.telltale.render.Preset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which random films are to be evaluated. */
final class RandomOptions {
  /** More than a month of films; their numbers stay readable. */
  static final int FILMS_MOST = 100_000;

  @Option(
      names = "--random",
      paramLabel = "N",
      description =
          "Instead of a directory: film random lights with random cameras, N near each preset;"
              + " each film is removed again.")
  private @Nullable Integer films;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "With --random: draws the first film, the next number the next (default:"
              + " ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--camera",
      paramLabel = "PRESET",
      description =
          "With --random: only cameras near bench, webcam, phone or hard. May be given several"
              + " times.")
  private List<Preset> presets = List.of();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "With --random: keep the films that are not read right there.")
  private @Nullable Path kept;

  @Option(names = "--keep-all", description = "With --keep: keep the other films, too.")
  private boolean keepAll;

  /** Films near each preset; null where a directory is evaluated. */
  @Nullable Integer films() {
    return films;
  }

  /** How many films that are in all. */
  int count() {
    return films == null ? 0 : films * presets().size();
  }

  /** The numbers of the films near each preset. */
  long[] numbers() {
    return LongStream.range(seed, seed + (films == null ? 0 : films)).toArray();
  }

  /** Presets in the order of their kind. */
  List<Preset> presets() {
    return Arrays.stream(Preset.values())
        .filter(it -> presets.isEmpty() || presets.contains(it))
        .toList();
  }

  /** Where films are kept; null where none are. */
  @Nullable Path kept() {
    return kept;
  }

  /** Whether films that are read right are kept. */
  boolean keepsAll() {
    return keepAll;
  }

  /** What does not fit together, as one line for the user; empty if it does. */
  String fault() {
    if (films != null && (films < 1 || films > FILMS_MOST)) {
      return "--random must be 1 to " + FILMS_MOST + ", was " + films;
    }
    if (films == null && (kept != null || keepAll || !presets.isEmpty())) {
      return "--camera, --keep and --keep-all go with --random";
    }
    return keepAll && kept == null ? "--keep-all goes with --keep" : "";
  }

  /** The command that does all of it again. */
  String command() {
    StringBuilder command = new StringBuilder("./telltale evaluate --random " + films);
    command.append(" --seed ").append(seed);
    presets.stream().distinct().forEach(it -> command.append(" --camera ").append(it.word()));
    return command.toString();
  }

  /** The command that makes one of the films again and keeps it. */
  static String again(Preset preset, long number) {
    return "./telltale evaluate --random 1 --seed "
        + number
        + " --camera "
        + preset.word()
        + " --keep . --keep-all";
  }
}
