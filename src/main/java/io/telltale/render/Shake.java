package io.telltale.render;

import java.util.Random;

/** A hand that holds a camera: a sum of slow and fast swings, without a beginning or an end. */
final class Shake {
  /** A hand wanders below 1 Hz. */
  private static final double[] SWAY_HZ = {0.09, 0.17, 0.29, 0.46, 0.83};

  /** And trembles at 5 to 11 Hz, the tremor of a healthy arm. */
  private static final double[] TREMOR_HZ = {5.1, 6.7, 8.3, 10.6};

  /** A wrist turns about a degree while it wanders: radians for each pixel of sway. */
  private static final double TURN = 0.0009;

  private final Motion motion;
  private final double seconds;
  private final Swing swayX;
  private final Swing swayY;
  private final Swing turn;
  private final Swing tremorX;
  private final Swing tremorY;
  private final double heading;

  Shake(Motion motion, double seconds, Random random) {
    this.motion = motion;
    this.seconds = seconds;
    swayX = new Swing(SWAY_HZ, random);
    swayY = new Swing(SWAY_HZ, random);
    turn = new Swing(SWAY_HZ, random);
    tremorX = new Swing(TREMOR_HZ, random);
    tremorY = new Swing(TREMOR_HZ, random);
    heading = random.nextDouble() * 2 * Math.PI;
  }

  /** Where the camera looks at a moment. */
  Pose at(double time) {
    if (motion.none()) {
      return Pose.STILL;
    }
    double way = motion.drift() * time / seconds;
    double x = motion.sway() * swayX.at(time) + motion.tremor() * tremorX.at(time);
    double y = motion.sway() * swayY.at(time) + motion.tremor() * tremorY.at(time);
    return new Pose(
        x + way * Math.cos(heading),
        y + way * Math.sin(heading),
        TURN * motion.sway() * turn.at(time),
        Math.pow(motion.zoom(), ease((time / seconds - 0.35) / 0.2)));
  }

  /** From 0 to 1 without a jerk. */
  static double ease(double part) {
    double held = Math.max(0, Math.min(1, part));
    return held * held * (3 - 2 * held);
  }

  /** Swings of several frequencies at once: 0 at the beginning, standard deviation 1. */
  private static final class Swing {
    private final double[] hz;
    private final double[] phases;

    Swing(double[] hz, Random random) {
      this.hz = hz;
      phases = random.doubles(hz.length, 0, 2 * Math.PI).toArray();
    }

    double at(double time) {
      double sum = 0;
      for (int i = 0; i < hz.length; i++) {
        sum += Math.sin(2 * Math.PI * hz[i] * time + phases[i]) - Math.sin(phases[i]);
      }
      return sum * Math.sqrt(2.0 / hz.length);
    }
  }
}
