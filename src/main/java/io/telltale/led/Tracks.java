package io.telltale.led;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The lights that are followed; the least promising make room for others. Not thread-safe. */
final class Tracks {
  /** Changing lights followed at once; beyond that the picture is full of motion, not of LEDs. */
  static final int MOST_CHANGING = 16;

  /** Steady lights followed at once. */
  static final int MOST_STEADY = 12;

  /** The same of either kind where the scene is known: as many as are told, and two to try. */
  private static final int MOST_OF_KNOWN = 8;

  /** Frames after which a track has shown what it is: 1.5 s at 30 fps. */
  private static final int SETTLED = 45;

  /** Frames of all tracks kept at most: 170 MB, or all that can be followed for a quarter hour. */
  private static final long MOST_POINTS = 800_000;

  /** Two lights nearer than this, in radii of the first, are one. */
  private static final double SAME = 2.0;

  private final List<Track> tracks = new ArrayList<>();
  private boolean known;

  void add(Track track) {
    tracks.add(track);
  }

  List<Track> all() {
    return List.copyOf(tracks);
  }

  /** Whether a place belongs to a light that is followed. */
  boolean near(double x, double y) {
    return tracks.stream()
        .anyMatch(t -> t.distance(x, y) < SAME * Math.max(Rings.LEAST_RADIUS, t.radius()));
  }

  /** Whether no more lights of a kind, found by their change or by standing out, are followed. */
  boolean isFull(boolean changing) {
    return count(changing) >= most(changing);
  }

  private int most(boolean changing) {
    if (known) {
      return MOST_OF_KNOWN;
    }
    return changing ? MOST_CHANGING : MOST_STEADY;
  }

  private long count(boolean changing) {
    return tracks.stream().filter(t -> t.changing == changing).count();
  }

  /**
   * Of those that have come to follow one light, lets go of all but the one least dragged there.
   */
  void dropCaptured() {
    Comparator<Track> order = Comparator.comparingDouble(Track::dragged).reversed();
    for (Track track : tracks.stream().sorted(order.thenComparingInt(Track::length)).toList()) {
      if (tracks.stream().anyMatch(t -> t != track && onOneLight(t, track))) {
        tracks.remove(track);
      }
    }
  }

  private static boolean onOneLight(Track a, Track b) {
    double size = Math.max(Rings.LEAST_RADIUS, Math.min(a.radius(), b.radius()));
    return a.distance(b.x(), b.y()) < size;
  }

  /**
   * Lets go of the least promising where all places are taken or the film grows long.
   *
   * @param isKnown whether the lights of the scene have had the time to show themselves
   */
  void makeRoom(boolean isKnown) {
    known = isKnown;
    bound();
    retire(true);
    retire(false);
  }

  private void bound() {
    while (tracks.size() > 1 && tracks.stream().mapToLong(Track::length).sum() > MOST_POINTS) {
      tracks.remove(Collections.min(tracks, Comparator.comparingDouble(Track::promise)));
    }
  }

  private void retire(boolean changing) {
    if (!isFull(changing)) {
      return;
    }
    tracks.stream()
        .filter(t -> t.changing == changing && t.length() >= SETTLED)
        .sorted(Comparator.comparingDouble(Track::promise))
        .limit(most(changing) / 4)
        .toList()
        .forEach(tracks::remove);
  }

  /**
   * Drops what was measured before a moment.
   *
   * @param unseen whether lights go that were out of view ever since
   */
  void forgetBefore(double seconds, boolean unseen) {
    tracks.forEach(track -> track.forgetBefore(seconds));
    tracks.removeIf(track -> unseen && !track.wasInView());
  }
}
