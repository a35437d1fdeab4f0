package io.telltale.bench.junit;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.bench.CameraLight;
import io.telltale.bench.FileSource;
import io.telltale.bench.Post;
import io.telltale.bench.Sources;
import io.telltale.camera.CameraSource;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.sample.Region;
import io.telltale.video.VideoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What a {@link LedBench} says, checked before anything is touched.
 *
 * @param source as it was given
 * @param region as it was given; "" = found
 * @param board as it was given; "" = all
 * @param files of patterns, as they were given
 */
record BenchSettings(String source, String region, String board, List<String> files) {

  /** A name that stands for something else in a source. */
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}]*)}");

  /**
   * Checks what is said.
   *
   * @param parameters JUnit's configuration parameters by name
   */
  static BenchSettings of(LedBench bench, Function<String, Optional<String>> parameters) {
    String source =
        PARAMETER
            .matcher(bench.source())
            .replaceAll(it -> Matcher.quoteReplacement(value(it.group(1), parameters)));
    BenchSettings settings =
        new BenchSettings(source, bench.region(), bench.board(), List.of(bench.catalogue()));
    settings.post();
    if (settings.live()) {
      settings.name();
    } else if (!Files.isRegularFile(Path.of(settings.source()))) {
      throw new ExtensionConfigurationException(
          "@LedBench(source): there is no file " + Path.of(settings.source()).toAbsolutePath());
    }
    return settings;
  }

  private static String value(String name, Function<String, Optional<String>> parameters) {
    return parameters
        .apply(name)
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    "@LedBench(source): there is no configuration parameter '" + name + "'"));
  }

  /** Whether it is a camera. */
  boolean live() {
    return Sources.isCamera(source);
  }

  /** How messages name the source: never with a password. */
  String name() {
    try {
      return live() ? CameraSource.nameOf(source) : source;
    } catch (VideoException e) {
      throw new ExtensionConfigurationException("@LedBench(source): " + e.getMessage(), e);
    }
  }

  /** The file as a source, for all tests that say the same. */
  SharedSource shared() {
    ReadOptions options = ReadOptions.DEFAULT.withCatalogue(patterns());
    return new SharedSource(
        new FileSource(Path.of(source), options, List.of(post()), Progress.SILENT));
  }

  /** The camera's task, for all tests that say the same: it ends with the last of them. */
  CameraLight.Task task() {
    return new CameraLight.Task(List.of(post()), patterns(), Double.POSITIVE_INFINITY, true);
  }

  Catalogue patterns() {
    try {
      Catalogue all = Catalogue.standard();
      for (String file : files) {
        all = all.with(Catalogue.load(Path.of(file)));
      }
      return board.isEmpty() ? all : all.forBoard(board);
    } catch (CatalogueException | IllegalArgumentException e) {
      throw new ExtensionConfigurationException("@LedBench: " + e.getMessage(), e);
    }
  }

  private Post post() {
    if (region.isEmpty()) {
      return new Post(Post.STATUS, null, List.of());
    }
    if (!region.matches("\\d{1,6},\\d{1,6},[1-9]\\d{0,5},[1-9]\\d{0,5}")) {
      throw new ExtensionConfigurationException(
          "@LedBench(region): '" + region + "' is not x,y,width,height in pixels");
    }
    int[] number = List.of(region.split(",", -1)).stream().mapToInt(Integer::parseInt).toArray();
    return new Post(Post.STATUS, new Region(number[0], number[1], number[2], number[3]), List.of());
  }
}
