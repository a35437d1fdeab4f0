package io.telltale.render;

import io.telltale.pattern.Light;
import java.util.List;

/**
 * The light of a device as an exact function of time: linear drive of its three dice, made of
 * straight pieces, so that the light of any exposure is known in closed form.
 *
 * <p>Time is the watcher's, in seconds from the first moment watched. Immutable and thread-safe.
 */
public final class LightCurve {
  private final List<Stretch> stretches;
  private final Play play;
  private final Pieces pieces;

  private LightCurve(List<Stretch> stretches, Play play) {
    this.stretches = stretches;
    this.play = play;
    this.pieces = Pieces.of(stretches, play.tick());
  }

  /**
   * Plays a light program.
   *
   * @throws IllegalArgumentException if a named count has no value
   */
  public static LightCurve of(Light light, Play play) {
    return new LightCurve(Programme.turn(light, play), play);
  }

  /** What one turn of the program is made of, in seconds of the device's own clock. */
  public List<Stretch> stretches() {
    return stretches;
  }

  /** How it is played. */
  public Play play() {
    return play;
  }

  /** Seconds of the watcher's clock that one turn of the program takes. */
  public double turnSeconds() {
    return pieces.length() / (1 + play.clockError());
  }

  /** The drive at a moment. */
  public Duty at(double seconds) {
    double device = device(seconds);
    if (!play.repeats()) {
      return pieces.at(device);
    }
    return pieces.at(device - Math.floor(device / pieces.length()) * pieces.length());
  }

  /**
   * The light of an exposure, in duty seconds, exactly.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Duty integral(double from, double to) {
    if (!(to >= from)) {
      throw new IllegalArgumentException("an exposure must not end before it begins");
    }
    return sum(device(to)).minus(sum(device(from))).times(1 / (1 + play.clockError()));
  }

  /** The mean drive over an exposure of more than 0 s. */
  public Duty mean(double from, double to) {
    return integral(from, to).times(1 / (to - from));
  }

  private double device(double seconds) {
    return play.start() + seconds * (1 + play.clockError());
  }

  private Duty sum(double device) {
    if (!play.repeats()) {
      return pieces.sum(device);
    }
    double turns = Math.floor(device / pieces.length());
    return pieces
        .sum(pieces.length())
        .times(turns)
        .plus(pieces.sum(device - turns * pieces.length()));
  }
}
