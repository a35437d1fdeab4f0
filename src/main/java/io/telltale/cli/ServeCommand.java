package io.telltale.cli;

import io.telltale.camera.WebcamOptions;
import io.telltale.web.WebServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code telltale serve}: the web page. */
@Command(
    name = "serve",
    description = "The web page: drop a video and look. Ends with Ctrl-C.",
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final PageAddress page = new PageAddress();

  @Option(
      names = "--camera",
      paramLabel = "CAMERA",
      description =
          "A camera that visitors may look at, as 'watch' takes it. May be given several times.")
  private List<String> cameras = List.of();

  @Mixin private FixOptions fix = new FixOptions();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, InterruptedException {
    WebcamOptions webcam = fix.applyTo(WebcamOptions.DEFAULT);
    try (WebServer server = WebServer.start(page.settings(), cameras, webcam)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "telltale-stop"));
      console.out().println("http://" + page.host() + ":" + server.port() + "/");
      console.out().flush();
      new CountDownLatch(1).await(); // until the program is ended
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }
}
