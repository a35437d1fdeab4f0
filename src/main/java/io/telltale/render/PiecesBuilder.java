package io.telltale.render;

import java.util.ArrayList;
import java.util.List;

/** Cuts the stretches of a program into straight pieces. */
final class PiecesBuilder {
  /** Shorter pieces are rounding, not light: a nanosecond. */
  private static final double NOTHING = 1e-9;

  private record Piece(double start, double from, double to, Duty lamp) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final double tick;
  private double length;

  PiecesBuilder(double tick) {
    this.tick = tick;
  }

  void add(Stretch stretch) {
    Duty lamp = Duty.of(stretch.rgb());
    switch (stretch.kind()) {
      case OFF -> level(stretch.end(), 0, lamp);
      case SOLID -> level(stretch.end(), 1, lamp);
      case BLINK -> blink(stretch, lamp);
      case BREATHE -> breathe(stretch, lamp);
    }
  }

  private void blink(Stretch blink, Duty lamp) {
    for (int i = 0; i < blink.count(); i++) {
      double start = blink.start() + i * blink.period();
      level(Math.min(start + blink.first(), blink.end()), 1, lamp);
      level(Math.min(start + blink.period(), blink.end()), 0, lamp);
    }
  }

  /** A triangle, linear in duty: full, 0 at half the period, full again. */
  private void breathe(Stretch breath, Duty lamp) {
    double steps = tick > 0 ? breath.period() / tick : 0;
    boolean stepped = steps >= 2 && Math.abs(steps - Math.rint(steps)) < 1e-6;
    int parts = stepped ? (int) Math.rint(steps) : 2;
    for (int i = 0; i < breath.count() * parts; i++) {
      double whole = breath.start() + (double) (i + 1) / parts * breath.period();
      double end = Math.min(whole, breath.end());
      double here = triangle((double) (i % parts) / parts);
      double next = triangle((double) (i % parts + 1) / parts);
      double part = (end - length) / (whole - length);
      ramp(end, here, stepped ? here : here + (next - here) * part, lamp);
    }
  }

  private static double triangle(double turn) {
    return Math.abs(1 - 2 * turn);
  }

  private void level(double end, double level, Duty lamp) {
    ramp(end, level, level, lamp);
  }

  private void ramp(double end, double from, double to, Duty lamp) {
    if (end - length > NOTHING) {
      pieces.add(new Piece(length, from, to, lamp));
      length = end;
    }
  }

  double[] starts() {
    return pieces.stream().mapToDouble(Piece::start).toArray();
  }

  double[] from() {
    return pieces.stream().mapToDouble(Piece::from).toArray();
  }

  double[] to() {
    return pieces.stream().mapToDouble(Piece::to).toArray();
  }

  Duty[] lamps() {
    return pieces.stream().map(Piece::lamp).toArray(Duty[]::new);
  }

  double length() {
    return length;
  }
}
