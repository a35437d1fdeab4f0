package io.telltale.web;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.bench.Expectation;
import io.telltale.bench.FileSource;
import io.telltale.bench.LightSource;
import io.telltale.bench.Post;
import io.telltale.bench.Verification;
import io.telltale.bench.VerificationJson;
import io.telltale.bench.Verifier;
import io.telltale.page.Evidence;
import io.telltale.pattern.Catalogue;
import io.telltale.report.Report;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The process that reads one video. It writes an object a line: {@code {"progress": 0.4}} any
 * number of times, then {@code {"report": …, "evidence": …}}, {@code {"verification": …}} where
 * something is expected, or {@code {"error": …}}. It ends with its parent.
 */
final class ReaderMain {
  /** What an upload is called in its report: its own name is the sender's affair. */
  private static final String NAME = "video";

  /** Progress in smaller steps than this moves no bar. */
  private static final double STEP = 0.01;

  private ReaderMain() {}

  /** Takes the file, and what is expected of its light. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    Thread parent = new Thread(ReaderMain::endWithParent, "parent");
    parent.setDaemon(true);
    parent.start();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path video = Path.of(args[0]);
    List<String> expected = List.of(args).subList(1, args.length);
    ProgressLines progress = new ProgressLines(out);
    out.println(expected.isEmpty() ? read(video, progress) : verify(video, expected, progress));
  }

  private static ObjectNode verify(Path video, List<String> expected, Progress progress) {
    List<Expectation> all = new ArrayList<>();
    expected.forEach(text -> all.addAll(Expectation.parse(text, Catalogue.standard())));
    List<Post> posts = List.of(new Post(Post.STATUS, null, all));
    try (LightSource source = new FileSource(video, ReadOptions.DEFAULT, posts, progress)) {
      Verification verification = Verifier.verify(NAME, source, posts);
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.set("verification", VerificationJson.of(verification));
      return json;
    } catch (VideoException e) {
      return error(e, video);
    }
  }

  private static ObjectNode read(Path video, Progress progress) {
    try {
      Report report = Telltale.read(video, ReadOptions.DEFAULT, progress);
      Report unnamed = new Report(NAME, report.video(), report.quality(), report.leds());
      return Evidence.of(unnamed, video);
    } catch (VideoException e) {
      return error(e, video);
    }
  }

  private static ObjectNode error(VideoException problem, Path video) {
    String message = String.valueOf(problem.getMessage()).replace(video.toString(), NAME);
    return JsonNodeFactory.instance.objectNode().put("error", message);
  }

  /** Nothing ever comes from the parent but the end. */
  private static void endWithParent() {
    try (InputStream in = System.in) {
      while (in.read() >= 0) {
        // wait on
      }
    } catch (IOException e) {
      // the parent is gone as well
    }
    Runtime.getRuntime().halt(1);
  }

  /** Tells each hundredth. */
  private static final class ProgressLines implements Progress {
    private final PrintStream out;
    private double told;

    ProgressLines(PrintStream out) {
      this.out = out;
    }

    @Override
    public void reached(double seconds, double of) {
      double share = Math.min(1, seconds / of);
      if (share >= told + STEP) {
        told = Math.floor(share / STEP) * STEP;
        out.println(JsonNodeFactory.instance.objectNode().put("progress", told));
      }
    }
  }
}
