package io.telltale.cli;

import io.telltale.camera.WebcamOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a webcam's automatics are held still. */
final class FixOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--fix-exposure",
      description =
          "Hold a webcam's exposure and white balance still once they have settled, and keep its"
              + " rate up in the dark; as it was in the end. Linux only, where the camera lets it.")
  private boolean fixed;

  @Option(
      names = "--exposure-time",
      paramLabel = "MS",
      description = "The same with this exposure, in milliseconds.")
  private @Nullable Double milliseconds;

  /** The same webcam with its automatics as asked for. */
  WebcamOptions applyTo(WebcamOptions webcam) {
    Double asked = milliseconds;
    if (asked == null) {
      return fixed ? webcam.fixedAt(Double.NaN) : webcam;
    }
    if (!(asked > 0 && asked <= 10_000)) {
      throw Usage.wrong(command, "--exposure-time must be above 0 and at most 10000 ms");
    }
    return webcam.fixedAt(asked * 1e-3);
  }
}
