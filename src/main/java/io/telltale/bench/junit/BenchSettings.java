package io.telltale.bench.junit;

import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.bench.FileSource;
import io.telltale.bench.Post;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.sample.Region;
import io.telltale.video.VideoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  static BenchSettings of(LedBench bench) {
    BenchSettings settings =
        new BenchSettings(
            bench.source(), bench.region(), bench.board(), List.of(bench.catalogue()));
    settings.post();
    if (!Files.isRegularFile(settings.video())) {
      throw new ExtensionConfigurationException(
          "@LedBench(source): there is no file " + settings.video().toAbsolutePath());
    }
    return settings;
  }

  Path video() {
    return Path.of(source);
  }

  /** A source for all tests that say the same. */
  SharedSource shared() {
    ReadOptions options = ReadOptions.DEFAULT.withCatalogue(patterns());
    return new SharedSource(new FileSource(video(), options, List.of(post()), Progress.SILENT));
  }

  /** What it means for a test that its source cannot be read: a wrong file is its own fault. */
  RuntimeException lost(VideoException problem) {
    return new ExtensionConfigurationException(
        "@LedBench(source): " + problem.getMessage(), problem);
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
