package io.telltale.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions under which people film LEDs; the seed draws one camera of each kind. */
public enum Preset {
  /** A camera on a tripod with everything locked, close to the board: as good as it gets. */
  BENCH(60, 0),
  /** A webcam in a dim room: noisy, slow, with a rolling shutter and automatics. */
  WEBCAM(40, 0),
  /** A phone in a hand, upright: sharp, but it moves and sets itself all the time. */
  PHONE(44, 90),
  /** All that goes wrong at once: a small LED, others lit, a hand, strong compression. */
  HARD(34, 0);

  private final double quality;
  private final int rotation;

  Preset(double quality, int rotation) {
    this.quality = quality;
    this.rotation = rotation;
  }

  @Override
  public String toString() {
    return word();
  }

  /** The name that the command line and the truth use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The preset of that name, if there is one. */
  public static Optional<Preset> of(String word) {
    return Arrays.stream(values()).filter(preset -> preset.word().equals(word)).findFirst();
  }

  /** All names, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(Preset::word).collect(Collectors.joining(", "));
  }

  /** How well it compresses, and how it was held. */
  FilmOptions.Squeeze squeeze() {
    return new FilmOptions.Squeeze(null, quality, null, rotation);
  }

  /** The camera that a seed draws. */
  public Camera camera(long seed) {
    Draw draw = Draw.of(seed, "camera");
    return switch (this) {
      case BENCH -> bench(draw);
      case WEBCAM -> webcam(draw);
      case PHONE -> phone(draw);
      case HARD -> hard(draw);
    };
  }

  private static Camera bench(Draw draw) {
    return new Camera(
        "bench",
        640,
        480,
        Rate.steady(30),
        // A 3 mm dome 25 cm away; exposed for the board, the LED is a few times too bright.
        new Lens(draw.between(4.5, 8), draw.between(2.5, 9), draw.between(0.6, 1.5)),
        // 1/60 s in a lit lab; a global shutter, as machine-vision cameras have.
        new Sensor(1 / 60.0, 0, 0.003),
        new Automatics(0, 0),
        new Room(draw.between(0.15, 0.5), 0, 100, 0, false),
        Motion.NONE);
  }

  private static Camera webcam(Draw draw) {
    double fps = draw.of(15, 20, 25, 30);
    return new Camera(
        "webcam",
        640,
        480,
        // USB frames arrive within a millisecond or two; some are lost; in the dark it halves.
        new Rate(fps, 0.0015, 0.01, fps == 30 && draw.chance(0.4) ? 15 : 0),
        new Lens(draw.between(3.5, 7), draw.between(4, 16), draw.between(0.7, 2)),
        // Indoors the exposure fills most of the frame; the cheap sensor reads out in 20-30 ms.
        new Sensor(draw.between(0.6, 0.95) / fps, draw.between(0.018, 0.03), 0.016),
        new Automatics(0.7, 0.5),
        new Room(draw.between(0.2, 0.6), 0.05, draw.of(100, 120), draw.chance(0.5) ? 1 : 0, false),
        Motion.NONE);
  }

  private static Camera phone(Draw draw) {
    double fps = draw.of(30, 29.97, 30, 59.94);
    return new Camera(
        "phone",
        540,
        960,
        // Phones stamp frames with the sensor's clock: a millisecond of jitter, few lost.
        new Rate(fps, 0.001, 0.012, 0),
        new Lens(draw.between(5, 10), draw.between(6, 30), draw.between(0.8, 3)),
        // 1/120 to 1/33 s by the light; a stacked sensor reads out in some 12 ms.
        new Sensor(Math.min(draw.between(0.008, 0.03), 0.95 / fps), 0.012, 0.006),
        new Automatics(0.8, 0.5),
        new Room(draw.between(0.15, 0.6), 0.03, draw.of(100, 120), draw.chance(0.4) ? 1 : 0, false),
        // Measured on strangers' clips: tens of pixels of wandering, a pixel of tremor.
        new Motion(draw.between(8, 16), 1, draw.between(0, 50), draw.between(1, 1.15)));
  }

  private static Camera hard(Draw draw) {
    double fps = draw.of(24, 30);
    return new Camera(
        "hard",
        640,
        480,
        new Rate(fps, 0.004, 0.04, draw.chance(0.3) ? 15 : 0),
        // 5-8 px across: the smallest that people film and still mean.
        new Lens(draw.between(2.4, 3.8), draw.between(3, 14), draw.between(0.6, 1.8)),
        new Sensor(draw.between(0.012, 0.033), 0.016, 0.011),
        new Automatics(0.9, 0.7),
        new Room(draw.between(0.3, 0.8), 0.06, draw.of(100, 120), draw.chance(0.35) ? 2 : 1, true),
        new Motion(draw.between(6, 11), 1.3, draw.between(10, 50), draw.between(1, 1.25)));
  }
}
