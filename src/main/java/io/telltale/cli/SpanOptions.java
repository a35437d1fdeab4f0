package io.telltale.cli;

import io.telltale.ReadOptions;
import io.telltale.pattern.CatalogueException;
import io.telltale.sample.Region;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which part of a video a command looks at: where in the picture, and from when to when. */
final class SpanOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--region",
      paramLabel = "X,Y,W,H",
      converter = RegionConverter.class,
      description = "Where the LED is, in pixels of the upright picture. Without it, it is found.")
  private @Nullable Region region;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description = "Begin there: seconds or mm:ss, such as 83.5 or 1:23.5.")
  private double from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description = "End there.")
  private double to = Double.POSITIVE_INFINITY;

  /** Where the LED is; null = to be found. */
  @Nullable Region region() {
    return region;
  }

  /**
   * What is to be read, compared with those patterns.
   *
   * @throws CatalogueException if one of their catalogues cannot be used
   */
  ReadOptions options(CatalogueOptions patterns) throws CatalogueException {
    if (!(to > from)) {
      throw Usage.wrong(command, "--to must be later than --from");
    }
    return new ReadOptions(region, from, to, patterns.catalogue());
  }
}
