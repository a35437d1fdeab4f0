package io.telltale.cli;

import io.telltale.web.Settings;
import io.telltale.web.WebServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code telltale serve}: the web page. */
@Command(
    name = "serve",
    description = "The web page: drop a video and look. Ends with Ctrl-C.",
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on, 0 for any (default: ${DEFAULT-VALUE}).")
  private int port = Settings.DEFAULT.port();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches)."
              + " Whoever reaches it can send videos: there is no password.")
  private String host = Settings.DEFAULT.host();

  @Option(
      names = "--camera",
      paramLabel = "CAMERA",
      description =
          "A camera that visitors may look at, as 'watch' takes it. May be given several times.")
  private List<String> cameras = List.of();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, InterruptedException {
    if (port < 0 || port > 65535) {
      throw Usage.wrong(spec, "--port must be in 0..65535, was " + port);
    }
    try (WebServer server = WebServer.start(Settings.DEFAULT.at(host, port), cameras)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "telltale-stop"));
      console.out().println("http://" + host + ":" + server.port() + "/");
      console.out().flush();
      new CountDownLatch(1).await(); // until the program is ended
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }
}
