package io.telltale.cli;

import io.telltale.web.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command serves its page. */
final class PageAddress {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the page, 0 for any (default: ${DEFAULT-VALUE}).")
  private int port = Settings.DEFAULT.port();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address of the page (default: ${DEFAULT-VALUE}, which only this machine reaches)."
              + " Whoever reaches it can use it: there is no password.")
  private String host = Settings.DEFAULT.host();

  String host() {
    return host;
  }

  /** The page's settings, at that address. */
  Settings settings() {
    if (port < 0 || port > 65535) {
      throw Usage.wrong(command, "--port must be in 0..65535, was " + port);
    }
    return Settings.DEFAULT.at(host, port);
  }
}
