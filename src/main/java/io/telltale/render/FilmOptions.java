package io.telltale.render;

import org.jspecify.annotations.Nullable;

/**
 * How a film is made. What is null is chosen to suit the subject, by the seed.
 *
 * @param camera that films
 * @param seed decides all that is left to chance; the same seed makes the same file
 * @param seconds length of the clip, above 0
 * @param start where in the program the clip begins, in seconds of the program; before 0 the light
 *     is off
 * @param clockError how much the device's clock runs fast, as a part of 1
 * @param place of the LED's centre in pixels from the upper left corner
 * @param squeeze how the film is compressed
 */
public record FilmOptions(
    Camera camera,
    long seed,
    @Nullable Double seconds,
    @Nullable Double start,
    @Nullable Double clockError,
    @Nullable Place place,
    Squeeze squeeze) {
  /** A point of the upright picture in pixels from its upper left corner. */
  public record Place(double x, double y) {}

  /**
   * How a film is compressed.
   *
   * @param codec null = the usual one of the kind of file
   * @param quality 0 to 100
   * @param kilobits aimed at in a second; null = as many as the quality takes
   * @param rotation degrees clockwise that a player turns the stored pictures by: 0, 90, 180, 270;
   *     done where the kind of file can say so
   */
  public record Squeeze(
      @Nullable Codec codec, double quality, @Nullable Integer kilobits, int rotation) {}

  public FilmOptions {
    if (seconds != null) {
      Checks.range("length", seconds, 0.1, 600);
    }
    if (clockError != null) {
      Checks.range("clock error", clockError, -0.1, 0.1);
    }
    if (place != null) {
      Checks.range("LED place across", place.x(), 0, camera.width());
      Checks.range("LED place down", place.y(), 0, camera.height());
    }
  }

  /** A preset as the seed draws it, everything else chosen to suit. */
  public static FilmOptions of(Preset preset, long seed) {
    return new FilmOptions(preset.camera(seed), seed, null, null, null, null, preset.squeeze());
  }

  /** The same, filmed by another camera. */
  public FilmOptions with(Camera other) {
    return new FilmOptions(other, seed, seconds, start, clockError, place, squeeze);
  }

  /** The same, so many seconds long. */
  public FilmOptions lasting(double length) {
    return new FilmOptions(camera, seed, length, start, clockError, place, squeeze);
  }

  /** The same, beginning at another moment of the program. */
  public FilmOptions from(double programSeconds) {
    return new FilmOptions(camera, seed, seconds, programSeconds, clockError, place, squeeze);
  }

  /** The same, compressed otherwise. */
  public FilmOptions with(Squeeze other) {
    return new FilmOptions(camera, seed, seconds, start, clockError, place, other);
  }

  Coding coding(Container container) {
    Codec codec = squeeze.codec() == null ? container.usual() : squeeze.codec();
    int rotation = container.turns() ? squeeze.rotation() : 0;
    return new Coding(container, codec, squeeze.quality(), squeeze.kilobits(), rotation);
  }
}
