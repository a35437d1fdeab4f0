package io.telltale.led;

import org.jspecify.annotations.Nullable;

/** Where a track was in one frame, and what was measured there. */
final class TrackPoint {
  /** Number of the frame in the clip, from 0. */
  final int index;

  /** Presentation time in seconds. */
  final double time;

  /** Centre in stored pixels. */
  final double x;

  final double y;

  /** What {@link Rings} measured, or null where it was out of view. */
  final float @Nullable [] rings;

  TrackPoint(int index, double time, double x, double y, float @Nullable [] rings) {
    this.index = index;
    this.time = time;
    this.x = x;
    this.y = y;
    this.rings = rings;
  }
}
