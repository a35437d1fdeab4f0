package io.telltale.render;

import java.util.List;
import java.util.Random;

/** A finger that comes into the picture beside the LED, stays a moment and leaves. */
final class Finger {
  /** Linear reflectance of skin, from dark to light. */
  private static final List<Rgb> SKINS =
      List.of(new Rgb(0.16, 0.09, 0.06), new Rgb(0.36, 0.21, 0.15), new Rgb(0.58, 0.37, 0.28));

  /** Radius and length of a fingertip seen from half a metre, in parts of the picture's height. */
  private static final double RADIUS = 0.07;

  private static final double LENGTH = 1.4;

  /** It keeps this many LED radii of room around the LED: it points, it does not cover. */
  private static final double CLEAR = 5;

  /** Seconds that it takes to come or go. */
  private static final double WAY = 0.45;

  private final Camera camera;
  private final Rgb skin;
  private final double radius;
  private final double ledX;
  private final double ledY;
  private final double heading;
  private final double comes;
  private final double goes;

  /** The LED's place is in pixels of the scene from the picture's centre. */
  Finger(Camera camera, double ledX, double ledY, double seconds, Random random) {
    this.camera = camera;
    this.ledX = ledX;
    this.ledY = ledY;
    skin = SKINS.get(random.nextInt(SKINS.size()));
    radius = RADIUS * Math.min(camera.width(), camera.height());
    heading = Math.PI * (0.15 + 0.7 * random.nextDouble());
    comes = seconds * (0.15 + 0.35 * random.nextDouble());
    goes = comes + 1.2 + 1.8 * random.nextDouble();
  }

  /** Covers what it covers at a moment of a picture lit by the room alone, seen from a pose. */
  void cover(float[] light, double time, Pose pose, Rgb ambient) {
    double in = Shake.ease((time - comes) / WAY) * Shake.ease((goes + WAY - time) / WAY);
    if (in <= 0) {
      return;
    }
    Seen seen = seen(in, pose);
    for (int y = Math.max(0, (int) (seen.tipY - seen.radius)); y < camera.height(); y++) {
      for (int x = 0; x < camera.width(); x++) {
        double side = seen.side(x, y);
        if (side < seen.radius + 1) {
          blend(light, (y * camera.width() + x) * 3, side, seen.radius, ambient);
        }
      }
    }
  }

  /** It points at the board, so whatever moves the camera moves both in the picture. */
  private Seen seen(double in, Pose pose) {
    double near = radius + CLEAR * camera.lens().ledRadius();
    double far = near + (1 - in) * Math.max(camera.width(), camera.height());
    double[] tip = pose.picture(ledX + far * Math.cos(heading), ledY + far * Math.sin(heading));
    return new Seen(
        camera.width() / 2.0 + tip[0],
        camera.height() / 2.0 + tip[1],
        heading + pose.angle(),
        radius * pose.zoom(),
        LENGTH * camera.height() * pose.zoom());
  }

  /** A finger in the picture: its tip, where it comes from in radians, and its size in pixels. */
  private record Seen(double tipX, double tipY, double heading, double radius, double length) {
    /** How far a point is from the finger's bone. */
    double side(double pointX, double pointY) {
      double x = pointX - tipX;
      double y = pointY - tipY;
      double along = x * Math.cos(heading) + y * Math.sin(heading);
      double held = Math.max(0, Math.min(length, along));
      return Math.hypot(x - held * Math.cos(heading), y - held * Math.sin(heading));
    }
  }

  private void blend(float[] light, int at, double side, double size, Rgb ambient) {
    double covers = Math.max(0, Math.min(1, size + 1 - side));
    double round = 1 - 0.45 * (side / size) * (side / size);
    light[at] += (float) (covers * (skin.red() * round * ambient.red() - light[at]));
    light[at + 1] += (float) (covers * (skin.green() * round * ambient.green() - light[at + 1]));
    light[at + 2] += (float) (covers * (skin.blue() * round * ambient.blue() - light[at + 2]));
  }
}
