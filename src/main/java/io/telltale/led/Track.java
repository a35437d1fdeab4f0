package io.telltale.led;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;

/** One light followed through the clip, and the rings measured of it frame by frame. */
final class Track {
  /** Whether it was found by its change, rather than by standing out. */
  final boolean changing;

  /**
   * Seconds in which being dragged is forgotten: capture takes a few frames, drift takes longer.
   */
  private static final double SETTLES = 1.5;

  private final ArrayDeque<TrackPoint> points = new ArrayDeque<>();
  private double x;
  private double y;
  private double radius;
  private double draggedX;
  private double draggedY;
  private double best;
  private int judged;
  private double promise;

  Track(Spot spot, boolean changing) {
    this.x = spot.x();
    this.y = spot.y();
    this.radius = spot.radius();
    this.changing = changing;
  }

  /** As it is now, so that another thread can read it while this one goes on. */
  Track copy() {
    Track copy = new Track(new Spot(x, y, radius, 1), changing);
    copy.points.addAll(points);
    copy.best = best;
    return copy;
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  double radius() {
    return radius;
  }

  void move(Similarity moved) {
    double nx = moved.x(x, y);
    y = moved.y(x, y);
    x = nx;
    radius *= moved.scale();
  }

  void nudge(double dx, double dy) {
    x += dx;
    y += dy;
    draggedX += dx;
    draggedY += dy;
  }

  /** Forgets a part of how far it was dragged, as it does from frame to frame. */
  void settle(double seconds) {
    double left = Math.exp(-seconds / SETTLES);
    draggedX *= left;
    draggedY *= left;
  }

  /**
   * How far it was dragged over the scene lately, in pixels, by a light that was not where it was:
   * little by little that is the camera's movement, known a little better; at once it is capture.
   */
  double dragged() {
    return Math.hypot(draggedX, draggedY);
  }

  /** Whether what was measured lately was not of the light that it is on now. */
  boolean wasCaptured() {
    return dragged() > Math.max(Rings.LEAST_RADIUS, radius);
  }

  /** Puts frames, in order of time, in the place of all from the first of them on. */
  void measuredAnew(List<TrackPoint> latest) {
    while (!points.isEmpty() && points.getLast().index >= latest.get(0).index) {
      points.removeLast();
    }
    points.addAll(latest);
    draggedX = 0;
    draggedY = 0;
    judged = 0;
  }

  void addLater(TrackPoint m) {
    points.addLast(m);
  }

  /** All that was measured, in order of time. */
  List<TrackPoint> measured() {
    return List.copyOf(points);
  }

  /** Drops what was measured before a moment, but for the latest frame. */
  void forgetBefore(double seconds) {
    while (points.size() > 1 && points.getFirst().time < seconds) {
      points.removeFirst();
    }
  }

  /** Whether the light was in view in any of the frames measured. */
  boolean wasInView() {
    return points.stream().anyMatch(p -> p.rings != null);
  }

  /** The earliest frame measured. */
  TrackPoint first() {
    return points.getFirst();
  }

  /** The latest frame measured. */
  TrackPoint last() {
    return points.getLast();
  }

  /** Share of its best contrast from which a light is lit, and not just a body that reflects. */
  private static final double LIT = 0.6;

  /** Keeps in mind how far the light stood out, and tells whether it is lit now. */
  boolean shines(double contrast) {
    best = Math.max(best, contrast);
    return contrast >= LIT * best;
  }

  /** Growth after which a track is judged anew: judging costs more the longer a track is. */
  private static final double GROWN = 1.25;

  /** How much it looks like a light by {@link LedScore#rough}, which may be a few frames old. */
  double promise() {
    if (length() >= GROWN * judged || length() < judged) {
      judged = length();
      promise = LedScore.rough(new RingSeries(measured()));
    }
    return promise;
  }

  /** What was measured later than a moment, in order of time. */
  List<TrackPoint> after(double seconds) {
    ArrayDeque<TrackPoint> later = new ArrayDeque<>();
    Iterator<TrackPoint> newest = points.descendingIterator();
    while (newest.hasNext()) {
      TrackPoint point = newest.next();
      if (point.time <= seconds) {
        break;
      }
      later.addFirst(point);
    }
    return List.copyOf(later);
  }

  /** Frames measured. */
  int length() {
    return points.size();
  }

  double distance(double px, double py) {
    return Math.hypot(px - x, py - y);
  }
}
