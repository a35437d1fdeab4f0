package io.telltale.cli;

import io.telltale.sample.Region;
import io.telltale.web.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A screen in front of a camera: which camera, and where the page of the screen is served. */
final class ScreenOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--source",
      paramLabel = "CAMERA",
      description = {
        "Play the patterns on a screen in front of this camera, which is named as for 'watch'. Open",
        "the page that is told there, and press Start."
      })
  private @Nullable String source;

  @Option(
      names = "--region",
      paramLabel = "X,Y,W,H",
      converter = RegionConverter.class,
      description = "Where the camera sees the screen's light. Without it, it is found.")
  private @Nullable Region region;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the screen's page, 0 for any (default: ${DEFAULT-VALUE}).")
  private int port = Settings.DEFAULT.port();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address of the screen's page (default: ${DEFAULT-VALUE}, which only this machine"
              + " reaches).")
  private String host = Settings.DEFAULT.host();

  /** The camera, null where there is to be no screen. */
  @Nullable String source() {
    return source;
  }

  @Nullable Region region() {
    return region;
  }

  String host() {
    return host;
  }

  /** Where the page is to be. */
  Settings settings() {
    if (port < 0 || port > 65535) {
      throw Usage.wrong(command, "--port must be in 0..65535, was " + port);
    }
    return Settings.DEFAULT.at(host, port);
  }
}
