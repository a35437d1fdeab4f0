package io.telltale.render;

import io.telltale.phase.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sets up what is filmed: the bench, the LEDs, the room's light, the hand that holds the camera.
 */
final class Studio {
  /** Bulbs and cheap white LEDs, daylight: red and blue of the room's light beside its green. */
  private static final double[][] LIGHTS = {{1.25, 0.75}, {1.1, 0.9}, {1, 1}, {0.92, 1.1}};

  /** A camera's white balance removes about so much of a room light's colour. */
  private static final double BALANCED = 0.7;

  private final Camera camera;
  private final FilmOptions.Place place;
  private final double seconds;
  private final long seed;
  private final double x;
  private final double y;
  private final Shake shake;

  Studio(Camera camera, FilmOptions.Place place, double seconds, long seed) {
    this.camera = camera;
    this.place = place;
    this.seconds = seconds;
    this.seed = seed;
    x = place.x() - camera.width() / 2.0;
    y = place.y() - camera.height() / 2.0;
    shake = new Shake(camera.motion(), seconds, Seeds.random(seed, "shake"));
  }

  /** Where the LED is in the picture at a moment. */
  FilmOptions.Place led(double time) {
    double[] at = shake.at(time).picture(x, y);
    return new FilmOptions.Place(at[0] + camera.width() / 2.0, at[1] + camera.height() / 2.0);
  }

  Exposure exposure(LightCurve curve) {
    Scene scene = new Bench(camera, x, y, Seeds.random(seed, "scene")).draw();
    List<Lamp> lamps = new ArrayList<>();
    Dice dice = Dice.of(Seeds.random(seed, "dice"));
    lamps.add(new Lamp(new Spot(x, y, camera.lens(), dice, curve)));
    Random others = Seeds.random(seed, "others");
    for (int i = 0; i < camera.room().lamps(); i++) {
      lamps.add(new Lamp(other(i, others)));
    }
    Finger finger =
        camera.room().hand() ? new Finger(camera, x, y, seconds, Seeds.random(seed, "hand")) : null;
    return new Exposure(camera, new Exposure.Set(scene, lamps, finger, ambient()), shake);
  }

  Developer developer(boolean fullRange) {
    Metering metering = new Metering(camera, place.x(), place.y());
    return new Developer(camera, fullRange, metering, Seeds.random(seed, "noise"));
  }

  private Rgb ambient() {
    double[] tint = LIGHTS[Seeds.random(seed, "room").nextInt(LIGHTS.length)];
    double light = camera.room().light();
    return new Rgb(
        light * Math.pow(tint[0], 1 - BALANCED), light, light * Math.pow(tint[1], 1 - BALANCED));
  }

  /** The first is a steady power LED, the second flickers as a charge LED without a battery. */
  private Spot other(int index, Random random) {
    double small = Math.min(camera.width(), camera.height());
    double way = random.nextDouble() * 2 * Math.PI;
    double far = small * (0.1 + 0.15 * random.nextDouble()) + 4 * camera.lens().ledRadius();
    Lens lens =
        new Lens(
            Math.max(1.2, camera.lens().ledRadius() * (0.5 + 0.4 * random.nextDouble())),
            camera.lens().overExposure() * (0.2 + 0.6 * random.nextDouble()),
            camera.lens().glow());
    boolean steady = index % 2 == 0;
    Colour[] colours =
        steady
            ? new Colour[] {Colour.GREEN, Colour.RED, Colour.BLUE, Colour.ORANGE}
            : new Colour[] {Colour.RED, Colour.ORANGE, Colour.YELLOW};
    Colour colour = colours[random.nextInt(colours.length)];
    LightCurve curve = OtherLamps.curve(steady, colour, seconds, random.nextLong());
    return new Spot(x + far * Math.cos(way), y + far * Math.sin(way), lens, Dice.of(random), curve);
  }
}
