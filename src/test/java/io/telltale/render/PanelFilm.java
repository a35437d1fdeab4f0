package io.telltale.render;

import io.telltale.pattern.Catalogue;
import io.telltale.sample.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Films many LEDs on one board, each of which plays a pattern of its own, and each of which throws
 * its light over the others.
 *
 * @param width in pixels
 * @param height in pixels
 * @param seconds of film at 30 frames a second
 * @param pitch pixels from LED to LED
 * @param bumpAt second at which the camera is bumped; infinite = never
 */
public record PanelFilm(int width, int height, double seconds, int pitch, double bumpAt) {
  private static final double FPS = 30;
  private static final double EXPOSURE = 1 / 60.0;

  /** Of 100: what a bench's camera sends. */
  private static final double QUALITY = 60;

  /**
   * How many times brighter than white a lit disc is where a bench locks its camera for the LEDs.
   */
  public static final double WELL_EXPOSED = 0.9;

  /** By how much a bump moves the picture, in steps of two pixels. */
  private static final int BUMP_X = 4;

  private static final int BUMP_Y = -3;

  private double radius() {
    return pitch / 12.0;
  }

  private int columns() {
    return 5;
  }

  private double x(int index) {
    return width / 2.0 + (index % columns() - (columns() - 1.0) / 2) * pitch;
  }

  private double y(int index, int count) {
    int rows = (count + columns() - 1) / columns();
    return height / 2.0 + (Math.floorDiv(index, columns()) - (rows - 1.0) / 2) * pitch;
  }

  /** Where so many LEDs are. */
  public List<Region> regions(int count) {
    List<Region> regions = new ArrayList<>();
    int half = (int) Math.round(1.5 * radius());
    for (int i = 0; i < count; i++) {
      regions.add(
          new Region(
              (int) Math.round(x(i)) - half,
              (int) Math.round(y(i, count)) - half,
              2 * half,
              2 * half));
    }
    return regions;
  }

  /** Films one LED for each pattern, with a camera on a stand and everything locked. */
  public void shoot(List<String> ids, Path out) throws IOException {
    shoot(ids, WELL_EXPOSED, out);
  }

  /**
   * The same with another exposure.
   *
   * @param exposed how many times brighter than white a lit disc is
   */
  public void shoot(List<String> ids, double exposed, Path out) throws IOException {
    Camera camera =
        new Camera(
            "panel",
            width,
            height,
            Rate.steady(FPS),
            new Lens(radius(), exposed, 1),
            new Sensor(EXPOSURE, 0, 0.003),
            new Automatics(0, 0),
            new Room(0.3, 0, 100, 0, false),
            Motion.NONE);
    Developer developer =
        new Developer(camera, false, new Metering(camera, 0, 0), Seeds.random(1, "noise"));
    Control control = new Control(camera.automatics(), Seeds.random(1, "automatics"));
    Exposure exposure = exposure(camera, ids);
    Planes picture = new Planes(width, height);
    Container container = Container.of(out).orElseThrow();
    Coding coding = new Coding(container, container.usual(), QUALITY, null, 0);
    try (FilmWriter film = new FilmWriter(out, coding, new Encoder.Format(width, height, FPS))) {
      for (int i = 0; i < seconds * FPS; i++) {
        double time = i / FPS;
        developer.develop(exposure.take(new Shot(time, 1 / FPS)), control, picture);
        film.write(time >= bumpAt ? bumped(picture) : picture, time, (i + 1) / FPS);
      }
      film.finish();
    }
  }

  private Exposure exposure(Camera camera, List<String> ids) {
    List<Lamp> lamps = new ArrayList<>();
    for (String id : ids) {
      Subject subject = Subject.of(Catalogue.standard().find(id).orElseThrow());
      Play play = Play.of(lamps.size(), seconds + 1).repeating(subject.repeats()).from(0.3);
      int index = lamps.size();
      lamps.add(
          new Lamp(
              new Spot(
                  x(index) - width / 2.0,
                  y(index, ids.size()) - height / 2.0,
                  camera.lens(),
                  Dice.of(Seeds.random(0, "dice")), // one product, one kind of LED
                  LightCurve.of(subject.light(), play))));
    }
    Scene scene = new Bench(camera, 0, 0, Seeds.random(1, "scene")).draw();
    Shake still = new Shake(camera.motion(), seconds, Seeds.random(1, "shake"));
    return new Exposure(
        camera, new Exposure.Set(scene, lamps, null, new Rgb(0.3, 0.3, 0.3)), still);
  }

  /** The picture as it is after a bump, its border repeated. */
  private static Planes bumped(Planes picture) {
    Planes moved = new Planes(picture.width, picture.height);
    move(picture.luma, moved.luma, picture.width, 2);
    move(picture.blue, moved.blue, picture.width / 2, 1);
    move(picture.red, moved.red, picture.width / 2, 1);
    return moved;
  }

  private static void move(byte[] from, byte[] to, int wide, int step) {
    int high = from.length / wide;
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int oldX = Math.max(0, Math.min(wide - 1, x - step * BUMP_X));
        int oldY = Math.max(0, Math.min(high - 1, y - step * BUMP_Y));
        to[y * wide + x] = from[oldY * wide + oldX];
      }
    }
  }
}
