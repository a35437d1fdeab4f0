package io.telltale.cli;

import io.telltale.ReadOptions;
import io.telltale.pattern.CatalogueException;
import io.telltale.picture.ReportPicture;
import io.telltale.report.Layout;
import io.telltale.report.Report;
import io.telltale.report.ReportWriter;
import io.telltale.report.TraceCsv;
import io.telltale.video.Natives;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code telltale read VIDEO…}: what the LED in each video did, what it means, what to do. */
@Command(
    name = "read",
    description = "What the LED in each video did, what it means, what to do.",
    sortOptions = false)
final class ReadCommand implements Callable<Integer> {
  private final Console console;
  private final Failures failures;

  @CommandLine.Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "VIDEO", arity = "1..*", description = "Video files.")
  private List<Path> videos = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, csv or html, a page (default: ${DEFAULT-VALUE}).")
  private ReadFormat format = ReadFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write that there instead of to standard output.")
  private @Nullable Path output;

  @Mixin private SpanOptions part = new SpanOptions();

  @Option(
      names = "--trace",
      paramLabel = "FILE.csv",
      description = "Write what was measured of each LED in each frame. For one video.")
  private @Nullable Path trace;

  @Option(
      names = "--picture",
      paramLabel = "FILE.png",
      description = "Draw what was read: frames, curves, words. For one video.")
  private @Nullable Path picture;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read so many videos at the same time (default: one for each core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private CatalogueOptions patterns = new CatalogueOptions();

  ReadCommand(Console console, Failures failures) {
    this.console = console;
    this.failures = failures;
  }

  @Override
  public Integer call() throws Exception {
    ReadOptions options = options();
    if (output == null) {
      return read(options, console.out(), console.layout());
    }
    try (PrintStream file = new PrintStream(output.toFile(), StandardCharsets.UTF_8)) {
      int code = read(options, file, Layout.PLAIN);
      if (file.checkError()) {
        throw wrong("cannot write all of " + output + ": is the disk full?");
      }
      return code;
    } catch (IOException e) {
      throw wrong("cannot write " + output + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  private int read(ReadOptions options, PrintStream out, Layout layout) throws Exception {
    int[] code = {ExitCode.DONE};
    try (ReportWriter writer = format.writer(out, layout, videos.size() > 1);
        ProgressLine progress = ProgressLine.over(videos.size(), "reading", console)) {
      Readings readings = new Readings(options, threads, progress, failures);
      readings.forEach(
          videos,
          reading -> {
            progress.aside(() -> tell(reading, writer));
            code[0] = Math.max(code[0], reading.code());
            return !out.checkError(); // whoever reads us may have had enough
          });
    }
    return code[0];
  }

  private void tell(Reading reading, ReportWriter writer) {
    if (reading.report() == null) {
      console.complain(reading.problem());
      writer.addUnreadable(reading.source(), reading.problem());
      return;
    }
    writer.add(reading.report());
    if (trace != null) {
      try {
        TraceCsv.write(reading.report(), trace);
      } catch (IOException e) {
        throw wrong("cannot write " + trace + " (" + e.getClass().getSimpleName() + ")");
      }
    }
    if (picture != null) {
      draw(reading.report(), picture);
    }
  }

  private void draw(Report report, Path file) {
    try {
      ReportPicture.write(report, videos.get(0), file);
    } catch (IOException e) {
      throw wrong("cannot write " + file + " (" + e.getClass().getSimpleName() + ")");
    } catch (VideoException e) {
      throw wrong("cannot draw " + file + ": " + e.getMessage());
    }
  }

  private ReadOptions options() throws CatalogueException {
    if (threads < 1) {
      throw wrong("--threads must be at least 1, was " + threads);
    }
    if (trace != null && videos.size() > 1) {
      throw wrong("--trace takes one video, not " + videos.size());
    }
    if (trace != null && !Files.isDirectory(trace.toAbsolutePath().resolveSibling(""))) {
      throw wrong("there is no directory for " + trace);
    }
    if (picture != null && videos.size() > 1) {
      throw wrong("--picture takes one video, not " + videos.size());
    }
    Natives.loadAhead(); // while the catalogue is read
    return part.options(patterns);
  }

  private RuntimeException wrong(String message) {
    return Usage.wrong(spec, message);
  }
}
