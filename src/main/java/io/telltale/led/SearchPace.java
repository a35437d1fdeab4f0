package io.telltale.led;

import org.opencv.core.Size;

/**
 * How often a scene is searched for lights: each frame counts while it is new, and fewer do once
 * what it holds has been found. Not thread-safe.
 */
final class SearchPace {
  /**
   * Seconds for which a scene is new: three turns of the slowest pattern (a breath of 4 s), in
   * which a light that takes part in it has shown itself.
   */
  private static final double NEW = 12;

  /** Share of the picture's longer side by which the camera moves on to another scene. */
  private static final double ANOTHER = 0.25;

  /** Frames between two searches of a new scene: a third of a second at 30 fps. */
  private static final int SEARCH_EVERY = 10;

  /**
   * The same of a known one: all frames since the last are still kept to measure a light in that
   * has come on meanwhile.
   */
  private static final int SELDOM = 20;

  /**
   * In this many frames of a known scene two are compared with earlier ones, three and four apart:
   * no blink of a whole number of frames, up to six of them, is always met at the same moments.
   */
  private static final int ROUND = 7;

  private double since;
  private double now;
  private double wentX;
  private double wentY;
  private int frame = -1;

  /**
   * Takes the next frame.
   *
   * @param time in seconds
   * @param size of the picture in stored pixels
   * @param moved how the camera moved to it
   * @param cut whether nothing leads from the frame before to it
   */
  void accept(double time, Size size, Similarity moved, boolean cut) {
    frame++;
    now = time;
    double x = size.width / 2;
    double y = size.height / 2;
    wentX += moved.x(x, y) - x;
    wentY += moved.y(x, y) - y;
    if (cut || Math.hypot(wentX, wentY) > ANOTHER * Math.max(size.width, size.height)) {
      since = now;
      wentX = 0;
      wentY = 0;
    }
  }

  /** Whether what the scene holds has had the time to show itself. */
  boolean isKnown() {
    return now - since >= NEW;
  }

  /** Whether the latest frame is compared with earlier ones. */
  boolean compares() {
    return !isKnown() || frame % ROUND == 0 || frame % ROUND == 3;
  }

  /** Whether the scene is searched at the latest frame. */
  boolean searches() {
    int every = isKnown() ? SELDOM : SEARCH_EVERY;
    return frame % every == every - 1;
  }
}
