package io.telltale.cli;

import io.telltale.camera.WebcamInfo;
import io.telltale.camera.Webcams;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code telltale cameras}: what cameras there are, and what is missing to use them. */
@Command(name = "cameras", description = "What webcams there are, and what is missing to use them.")
final class CamerasCommand implements Callable<Integer> {
  /** Sizes of pictures told of a camera in text; some list thirty. */
  private static final int MOST_SIZES = 6;

  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private WatchFormat format = WatchFormat.TEXT;

  CamerasCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    tell(Webcams.find(), format == WatchFormat.JSON, console.out());
    return ExitCode.DONE;
  }

  static void tell(Webcams.Found found, boolean json, PrintStream out) {
    if (json) {
      out.println(json(found).toPrettyString());
      return;
    }
    for (WebcamInfo camera : found.cameras()) {
      List<String> sizes = camera.sizes();
      String more = sizes.size() > MOST_SIZES ? ", …" : "";
      String rate =
          camera.fps() > 0
              ? String.format(Locale.ROOT, "  up to %.0f frames a second", camera.fps())
              : "";
      out.println(
          "%d  %s  %s%s%s"
              .formatted(
                  camera.number(),
                  camera.name(),
                  String.join(", ", sizes.subList(0, Math.min(MOST_SIZES, sizes.size()))),
                  more,
                  rate));
    }
    found.problems().forEach(out::println);
    if (!found.cameras().isEmpty()) {
      out.println(Webcams.advice());
    }
  }

  private static ObjectNode json(Webcams.Found found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode cameras = json.putArray("cameras");
    for (WebcamInfo camera : found.cameras()) {
      ObjectNode each = cameras.addObject().put("number", camera.number());
      each.put("name", camera.name());
      camera.sizes().forEach(each.putArray("sizes")::add);
      if (camera.fps() > 0) {
        each.put("fps", camera.fps());
      }
    }
    found.problems().forEach(json.putArray("problems")::add);
    return json;
  }
}
