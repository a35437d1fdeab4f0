package io.telltale.cli;

import io.telltale.bench.BenchFile;
import io.telltale.bench.Expectation;
import io.telltale.bench.ExpectationException;
import io.telltale.bench.Post;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.sample.Region;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What LEDs are to do. */
final class ExpectOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--expect",
      paramLabel = "EXPECTATION",
      description =
          "What the light is to do, such as 'connected within 30s' or 'never sos'. "
              + "May be given several times, or several in one parted by semicolons.")
  private List<String> expected = List.of();

  @Option(
      names = "--bench",
      paramLabel = "FILE",
      description = "A bench file: several LEDs, where each is and what it is to do.")
  private @Nullable Path bench;

  /**
   * The LEDs with what is expected of each.
   *
   * @param region where the only LED is; null = to be found, or as the bench file says
   * @throws CatalogueException if the bench file cannot be used
   */
  List<Post> posts(@Nullable Region region, Catalogue catalogue) throws CatalogueException {
    List<Expectation> expectations = expectations(catalogue);
    if (bench != null) {
      if (region != null) {
        throw wrong("--region and --bench exclude each other: the bench file has the regions");
      }
      return BenchFile.load(bench, catalogue, expectations).posts();
    }
    if (expectations.isEmpty()) {
      throw wrong("say what is expected with --expect, such as --expect 'connected within 30s'");
    }
    return List.of(new Post(Post.STATUS, region, expectations));
  }

  private List<Expectation> expectations(Catalogue catalogue) {
    List<Expectation> expectations = new ArrayList<>();
    for (String text : expected) {
      try {
        expectations.addAll(Expectation.parse(text, catalogue));
      } catch (ExpectationException e) {
        throw wrong("--expect '" + text + "', " + e.getMessage());
      }
    }
    return expectations;
  }

  private RuntimeException wrong(String message) {
    return Usage.wrong(command, message);
  }
}
