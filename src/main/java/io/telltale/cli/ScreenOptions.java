package io.telltale.cli;

import io.telltale.camera.WebcamOptions;
import io.telltale.sample.Region;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A screen in front of a camera: which camera, and where the page of the screen is served. */
final class ScreenOptions {
  @Option(
      names = "--source",
      paramLabel = "CAMERA",
      description =
          "Play the patterns on a screen in front of this camera, which is named as for 'watch'. Open "
              + "the page that is told there, and press Start.")
  private @Nullable String source;

  @Option(
      names = "--region",
      paramLabel = "X,Y,W,H",
      converter = RegionConverter.class,
      description = "Where the camera sees the screen's light. Without it, it is found.")
  private @Nullable Region region;

  @Mixin private FixOptions fix = new FixOptions();

  @Mixin private final PageAddress page = new PageAddress();

  /** The camera, null where there is to be no screen. */
  @Nullable String source() {
    return source;
  }

  @Nullable Region region() {
    return region;
  }

  /** How the camera is asked to be, if it is a webcam. */
  WebcamOptions webcam() {
    return fix.applyTo(WebcamOptions.DEFAULT);
  }

  /** Where the page is served. */
  PageAddress page() {
    return page;
  }
}
