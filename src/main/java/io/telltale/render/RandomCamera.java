package io.telltale.render;

import io.telltale.render.FilmOptions.Place;
import io.telltale.render.FilmOptions.Squeeze;
import java.util.List;

/**
 * A camera near a preset, as the next person's is: every number strays from what the preset draws.
 */
final class RandomCamera {
  /** People hold the LED within this part of the picture's middle, both ways. */
  private static final double OFF_CENTRE = 0.25;

  /** Standard deviations of sway within which nearly all of a hand's wandering lies. */
  private static final double SWAYS = 2.5;

  /** A frame gathers light for this part of its interval at most: the rest is read out. */
  private static final double OPEN_MOST = 0.95;

  private final Preset preset;
  private final long seed;

  RandomCamera(Preset preset, long seed) {
    this.preset = preset;
    this.seed = seed;
  }

  /** How a film is made, all but what it shows. */
  FilmOptions options() {
    Camera camera = camera();
    return new FilmOptions(camera, seed, null, null, null, place(camera), recipe().squeeze(seed));
  }

  /** The kind of file that it records. */
  Container container() {
    return recipe().container();
  }

  private Camera camera() {
    Camera drawn = preset.camera(seed);
    Draw draw = Draw.of(seed, "stray");
    Rate rate = rate(drawn.rate(), draw);
    return new Camera(
        drawn.name(),
        drawn.width(),
        drawn.height(),
        rate,
        lens(drawn.lens(), draw),
        sensor(drawn.sensor(), rate.fps(), draw),
        automatics(drawn.automatics(), draw),
        room(drawn.room(), draw),
        motion(drawn.motion(), draw));
  }

  private Rate rate(Rate rate, Draw draw) {
    double fps =
        switch (preset) {
          case BENCH -> draw.of(25, 30, 30, 60);
          case PHONE -> draw.of(24, rate.fps(), rate.fps(), rate.fps());
          case WEBCAM, HARD -> rate.fps();
        };
    double unsteady = draw.between(0, 2);
    double fallsTo = rate.fallsTo() == 0 ? 0 : draw.of(10, 15);
    return new Rate(fps, rate.jitter() * unsteady, rate.dropped() * unsteady, fallsTo);
  }

  private static Lens lens(Lens lens, Draw draw) {
    return new Lens(
        lens.ledRadius() * draw.scaled(0.9, 1.2),
        lens.overExposure() * draw.scaled(0.6, 1.6),
        lens.glow() * draw.scaled(0.7, 1.4));
  }

  private static Sensor sensor(Sensor sensor, double fps, Draw draw) {
    double exposure = Math.min(sensor.exposure() * draw.scaled(0.4, 1.3), OPEN_MOST / fps);
    double readout = sensor.readout() * draw.scaled(0.7, 1.3);
    return new Sensor(exposure, readout, sensor.noise() * draw.scaled(0.5, 1.5));
  }

  private static Automatics automatics(Automatics automatics, Draw draw) {
    return new Automatics(
        Math.min(1, automatics.exposure() * draw.between(0.3, 1.2)),
        Math.min(1, automatics.whiteBalance() * draw.between(0, 1.5)));
  }

  private static Room room(Room room, Draw draw) {
    double light = room.light() * draw.scaled(0.6, 1.5);
    double flicker = Math.min(1, room.flicker() * draw.between(0, 2));
    return new Room(light, flicker, room.flickerHz(), room.lamps(), room.hand());
  }

  private static Motion motion(Motion motion, Draw draw) {
    double hand = draw.scaled(0.5, 1.3);
    return new Motion(motion.sway() * hand, motion.tremor() * hand, motion.drift(), motion.zoom());
  }

  /** Anywhere in the picture from where the LED stays in it, whatever the hand does. */
  private Place place(Camera camera) {
    Draw draw = Draw.of(seed, "random place");
    Motion motion = camera.motion();
    double margin = SWAYS * motion.sway() + motion.drift() + 3 * camera.lens().ledRadius();
    return new Place(
        across(camera.width(), margin, motion.zoom(), draw),
        across(camera.height(), margin, motion.zoom(), draw));
  }

  private static double across(int side, double margin, double zoom, Draw draw) {
    double room = Math.max(0, side / 2.0 - margin) / zoom;
    double reach = Math.min(OFF_CENTRE * side, room);
    return side / 2.0 + draw.between(-reach, reach);
  }

  private Recipe recipe() {
    return Draw.of(seed, "recipe").of(recipes());
  }

  /** What such cameras write; compression about as strong as theirs. */
  private List<Recipe> recipes() {
    return switch (preset) {
      case BENCH ->
          List.of(
              new Recipe(Container.MP4, Codec.H264, 55, 70),
              new Recipe(Container.MKV, Codec.H264, 50, 65),
              new Recipe(Container.AVI, Codec.MJPEG, 80, 92));
      case WEBCAM ->
          List.of(
              new Recipe(Container.AVI, Codec.MJPEG, 70, 85),
              new Recipe(Container.MKV, Codec.MJPEG, 70, 85),
              new Recipe(Container.WEBM, Codec.VP8, 35, 55),
              new Recipe(Container.WEBM, Codec.VP9, 35, 55),
              new Recipe(Container.MKV, Codec.H264, 36, 50));
      case PHONE ->
          List.of(
              new Recipe(Container.MP4, Codec.H264, 38, 56),
              new Recipe(Container.MOV, Codec.H264, 38, 56));
      case HARD ->
          List.of(
              new Recipe(Container.MP4, Codec.H264, 28, 40),
              new Recipe(Container.WEBM, Codec.VP9, 28, 40));
    };
  }

  /** A kind of file, and how well it is compressed: 0 to 100, from and to. */
  private record Recipe(Container container, Codec codec, double worst, double best) {
    Squeeze squeeze(long seed) {
      Draw draw = Draw.of(seed, "squeeze");
      int rotation = container.turns() ? (int) draw.of(0, 90, 90, 180, 270) : 0;
      return new Squeeze(codec, draw.between(worst, best), null, rotation);
    }
  }
}
