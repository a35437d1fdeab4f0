package io.telltale.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the light of a frame: the scene in the room's light, and the LEDs' own. */
final class Exposure {
  private final Camera camera;
  private final Set set;
  private final Shake shake;
  private final float[] reflected;
  private final float[] light;
  private @Nullable Pose looked;

  /**
   * What is filmed.
   *
   * @param scene unlit
   * @param lamps the lit LEDs, the status LED first
   * @param finger that moves in, or none
   * @param ambient the room's light
   */
  record Set(Scene scene, List<Lamp> lamps, @Nullable Finger finger, Rgb ambient) {}

  Exposure(Camera camera, Set set, Shake shake) {
    this.camera = camera;
    this.set = set;
    this.shake = shake;
    reflected = new float[camera.width() * camera.height() * 3];
    light = new float[reflected.length];
  }

  /** The light of a frame, red, green, blue of each pixel; overwritten by the next call. */
  float[] take(Shot shot) {
    Pose pose = shake.at(shot.time());
    if (!pose.equals(looked)) {
      set.scene().look(pose, camera.width(), camera.height(), reflected);
      looked = pose;
    }
    room(shot);
    Lamp.View view = new Lamp.View(pose, camera.width(), camera.height());
    for (Lamp lamp : set.lamps()) {
      lamp.add(view, rows(lamp.spot(), shot), reflected, light);
    }
    if (set.finger() != null) {
      set.finger().cover(light, shot.time(), pose, set.ambient());
    }
    return light;
  }

  private void room(Shot shot) {
    int row = camera.width() * 3;
    for (int y = 0; y < camera.height(); y++) {
      double bright = flicker(start(shot, y), seconds(shot));
      float red = (float) (set.ambient().red() * bright);
      float green = (float) (set.ambient().green() * bright);
      float blue = (float) (set.ambient().blue() * bright);
      for (int at = y * row; at < (y + 1) * row; at += 3) {
        light[at] = reflected[at] * red;
        light[at + 1] = reflected[at + 1] * green;
        light[at + 2] = reflected[at + 2] * blue;
      }
    }
  }

  /** The mean of a lamp that swings at twice the mains, over an exposure. */
  private double flicker(double from, double seconds) {
    Room room = camera.room();
    if (room.flicker() == 0) {
      return 1;
    }
    double turn = 2 * Math.PI * room.flickerHz();
    double swing = (Math.sin(turn * (from + seconds)) - Math.sin(turn * from)) / (turn * seconds);
    return 1 + room.flicker() * swing;
  }

  /** How a lamp is driven in each row, die by die: its mean over the row's exposure. */
  private float[] rows(Spot spot, Shot shot) {
    float[] rows = new float[camera.height() * 3];
    for (int y = 0; y < camera.height(); y++) {
      if (y > 0 && camera.sensor().readout() == 0) {
        System.arraycopy(rows, 0, rows, y * 3, 3);
        continue;
      }
      double from = start(shot, y);
      Duty drive = spot.curve().mean(from, from + seconds(shot));
      rows[y * 3] = (float) drive.red();
      rows[y * 3 + 1] = (float) drive.green();
      rows[y * 3 + 2] = (float) drive.blue();
    }
    return rows;
  }

  private double start(Shot shot, int row) {
    return shot.time() + camera.sensor().readout() * row / camera.height();
  }

  /** A camera that slows down in the dark does so to expose for longer. */
  private double seconds(Shot shot) {
    double slower = shot.interval() * camera.rate().fps();
    return Math.min(camera.sensor().exposure() * slower, shot.interval());
  }
}
