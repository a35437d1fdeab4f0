package io.telltale.evaluate;

import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import java.util.List;
import java.util.Set;

/** Truths made by hand. The LED is where {@code MadeReports} puts it. */
final class Truths {
  private Truths() {}

  static Truth.Step blink(Colour colour, double start, double end, double nominal) {
    int count = (int) Math.round((end - start) / nominal);
    return new Truth.Step(Kind.BLINK, colour, start, end, count, nominal, 0.5);
  }

  static Truth.Step solid(Colour colour, double start, double end) {
    return new Truth.Step(Kind.SOLID, colour, start, end, 0, Double.NaN, Double.NaN);
  }

  static Truth.Step off(double start, double end) {
    return new Truth.Step(Kind.OFF, null, start, end, 0, Double.NaN, Double.NaN);
  }

  /** Filmed on the bench at 30 fps. */
  static Truth.Program bench(List<String> accept, Truth.Step... steps) {
    return program("bench", accept, 30, steps);
  }

  static Truth.Program program(
      String condition, List<String> accept, double fps, Truth.Step... steps) {
    List<Truth.Point> track = List.of(new Truth.Point(0, 0), new Truth.Point(221, 440));
    double length = steps[steps.length - 1].end();
    return new Truth.Program("clip.mp4", condition, accept, fps, 5, track, List.of(steps), length);
  }

  static Truth.Observed observed(Colour colour, Kind kind, double period) {
    return new Truth.Observed("clip.mov", "real", Set.of(colour), Set.of(kind), period);
  }
}
