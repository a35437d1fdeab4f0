package io.telltale.cli;

import io.telltale.camera.CameraListener;
import io.telltale.camera.CameraOptions;
import io.telltale.camera.CameraSource;
import io.telltale.camera.WebcamOptions;
import io.telltale.live.LiveOptions;
import io.telltale.pattern.CatalogueException;
import io.telltale.sample.Region;
import io.telltale.video.VideoException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telltale watch [CAMERA]}: what the LED in front of a camera does, as it does it. */
@Command(
    name = "watch",
    description =
        "What the LED in front of a camera does and means, as it happens. Ends with Ctrl-C.",
    sortOptions = false)
final class WatchCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "CAMERA",
      arity = "0..1",
      description =
          "A webcam's number or name as 'cameras' lists it, or the address of a network camera:"
              + " http://… for JPEG pictures, rtsp://… (default: ${DEFAULT-VALUE}).")
  private String camera = "0";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, or json: an object a line for each change (default: ${DEFAULT-VALUE}).")
  private WatchFormat format = WatchFormat.TEXT;

  @Option(
      names = "--region",
      paramLabel = "X,Y,W,H",
      converter = RegionConverter.class,
      description = "Where the LED is, in pixels of the picture. Without it, it is found.")
  private @Nullable Region region;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = SizeConverter.class,
      description = "Size in pixels that a webcam is asked for (default: ${DEFAULT-VALUE}).")
  private Size size = new Size(WebcamOptions.DEFAULT.width(), WebcamOptions.DEFAULT.height());

  @Option(
      names = "--record",
      paramLabel = "FILE.mkv",
      description = "Keep what is seen as a video that 'read' can read.")
  private @Nullable Path record;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "End after so long (default: with Ctrl-C).")
  private double seconds = Double.POSITIVE_INFINITY;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "Give a camera up that sends nothing for so long (default: never).")
  private double patience = Double.POSITIVE_INFINITY;

  @Mixin private FixOptions fix = new FixOptions();

  @Mixin private CatalogueOptions patterns = new CatalogueOptions();

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws VideoException, CatalogueException, InputException, InterruptedException {
    if (!(seconds > 0) || !(patience > 0)) {
      throw Usage.wrong(spec, "--seconds and --patience must be above 0");
    }
    LiveOptions options = LiveOptions.DEFAULT.with(patterns.catalogue()).at(region);
    Watcher watcher = format.watcher(console);
    CameraOptions wanted =
        CameraOptions.DEFAULT
            .asking(fix.applyTo(WebcamOptions.DEFAULT.sized(size.width(), size.height())))
            .waiting(CameraOptions.DEFAULT.silence(), patience)
            .told(passingOn(watcher));
    try (CameraSource source = CameraSource.open(camera, wanted);
        Watching watching = new Watching(camera, source, watcher, seconds, record)) {
      watching.run(options);
    }
    return ExitCode.DONE;
  }

  private static CameraListener passingOn(Watcher watcher) {
    return new CameraListener() {
      @Override
      public void trouble(String what) {
        watcher.trouble(what);
      }

      @Override
      public void noted(String what) {
        watcher.noted(what);
      }

      @Override
      public void resumed() {
        watcher.relief("the camera sends again");
      }
    };
  }
}
