package io.telltale.cli;

import io.telltale.render.Automatics;
import io.telltale.render.Camera;
import io.telltale.render.Lens;
import io.telltale.render.Motion;
import io.telltale.render.Preset;
import io.telltale.render.Rate;
import io.telltale.render.Room;
import io.telltale.render.Sensor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A preset camera and what is to be otherwise about it. */
final class CameraOptions {
  @Option(
      names = "--camera",
      paramLabel = "PRESET",
      description =
          "bench, webcam, phone or hard. It sets the rest (default: bench; with --all, each in"
              + " turn).")
  private @Nullable Preset preset;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = SizeConverter.class,
      description = "Size of the picture in pixels; the LED and all motion grow with it.")
  private @Nullable Size size;

  @Option(names = "--fps", paramLabel = "N", description = "Frames a second.")
  private @Nullable Double fps;

  @Option(
      names = "--jitter",
      paramLabel = "MS",
      description = "Let each frame come early or late: a variable frame rate.")
  private @Nullable Double jitter;

  @Option(names = "--dropped", paramLabel = "PERCENT", description = "Lose that many frames.")
  private @Nullable Double dropped;

  @Option(
      names = "--falls-to",
      paramLabel = "FPS",
      description = "Let the rate fall in the middle, as webcams do in the dark.")
  private @Nullable Double fallsTo;

  @Option(names = "--led-size", paramLabel = "PX", description = "The LED's diameter in pixels.")
  private @Nullable Double ledSize;

  @Option(
      names = "--over-exposure",
      paramLabel = "TIMES",
      description = "How many times brighter than white the LED is.")
  private @Nullable Double overExposure;

  @Option(
      names = "--glow",
      paramLabel = "TIMES",
      description = "Halo, haze and light on the board; 1 = usual.")
  private @Nullable Double glow;

  @Option(
      names = "--exposure",
      paramLabel = "MS",
      description = "How long a frame gathers light, at most the frame interval.")
  private @Nullable Double exposure;

  @Option(
      names = "--readout",
      paramLabel = "MS",
      description = "Rolling shutter: from the first row to the last.")
  private @Nullable Double readout;

  @Option(
      names = "--noise",
      paramLabel = "PERCENT",
      description = "Noise at mid-grey, in percent of white.")
  private @Nullable Double noise;

  @Option(
      names = "--auto-exposure",
      paramLabel = "PERCENT",
      description = "How much the camera evens out brightness; 0 = locked.")
  private @Nullable Double autoExposure;

  @Option(
      names = "--auto-white-balance",
      paramLabel = "PERCENT",
      description = "How much the camera evens out colour; 0 = locked.")
  private @Nullable Double autoWhiteBalance;

  @Option(
      names = "--background",
      paramLabel = "LIGHT",
      description = "Light in the room: 0 = dark, 1 = as a camera likes it.")
  private @Nullable Double background;

  @Option(
      names = "--flicker",
      paramLabel = "PERCENT",
      description = "How deep the room's light flickers with the mains.")
  private @Nullable Double flicker;

  @Option(
      names = "--other-leds",
      paramLabel = "N",
      description = "Other LEDs in view: power LEDs, flickering charge LEDs.")
  private @Nullable Integer otherLeds;

  @Option(
      names = "--hand",
      negatable = true,
      description = "A finger moves into the picture beside the LED, or does not.")
  private @Nullable Boolean hand;

  @Option(
      names = "--shake",
      paramLabel = "PX",
      description = "How far a hand that holds the camera wanders; 0 = a tripod.")
  private @Nullable Double shake;

  @Option(
      names = "--drift",
      paramLabel = "PX",
      description = "How far the picture travels from beginning to end.")
  private @Nullable Double drift;

  @Option(names = "--zoom", paramLabel = "TIMES", description = "Zoom in by so much on the way.")
  private @Nullable Double zoom;

  Preset preset() {
    return preset == null ? Preset.BENCH : preset;
  }

  /** The preset that was asked for, null = none. */
  @Nullable Preset chosen() {
    return preset;
  }

  /**
   * The preset as a seed draws it, with what was asked for otherwise.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  Camera camera(long seed) {
    Camera drawn = preset().camera(seed);
    Camera camera = size == null ? drawn : drawn.resized(size.width(), size.height());
    return new Camera(
        camera.name(),
        camera.width(),
        camera.height(),
        rate(camera.rate()),
        lens(camera.lens()),
        sensor(camera.sensor()),
        automatics(camera.automatics()),
        room(camera.room()),
        motion(camera.motion()));
  }

  private Rate rate(Rate rate) {
    double rated = or(fps, 1, rate.fps());
    return new Rate(
        rated,
        or(jitter, 1e-3, rate.jitter()),
        or(dropped, 1e-2, rate.dropped()),
        or(fallsTo, 1, Math.min(rate.fallsTo(), rated)));
  }

  private Lens lens(Lens lens) {
    return new Lens(
        or(ledSize, 0.5, lens.ledRadius()),
        or(overExposure, 1, lens.overExposure()),
        or(glow, 1, lens.glow()));
  }

  private Sensor sensor(Sensor sensor) {
    return new Sensor(
        or(exposure, 1e-3, sensor.exposure()),
        or(readout, 1e-3, sensor.readout()),
        or(noise, 1e-2, sensor.noise()));
  }

  private Automatics automatics(Automatics automatics) {
    return new Automatics(
        or(autoExposure, 1e-2, automatics.exposure()),
        or(autoWhiteBalance, 1e-2, automatics.whiteBalance()));
  }

  private Room room(Room room) {
    return new Room(
        or(background, 1, room.light()),
        or(flicker, 1e-2, room.flicker()),
        room.flickerHz(),
        otherLeds == null ? room.lamps() : otherLeds,
        hand == null ? room.hand() : hand);
  }

  private Motion motion(Motion motion) {
    double sway = or(shake, 1, motion.sway());
    // A hand trembles by a tenth of what it wanders; a tripod not at all.
    double tremor = shake == null ? motion.tremor() : sway / 10;
    return new Motion(sway, tremor, or(drift, 1, motion.drift()), or(zoom, 1, motion.zoom()));
  }

  private static double or(@Nullable Double asked, double unit, double otherwise) {
    return asked == null ? otherwise : asked * unit;
  }
}
