package io.telltale.picture;

import io.telltale.sample.Region;
import java.awt.image.BufferedImage;

/**
 * Finds a lit LED near where it is expected, in frames of a camera that was held by hand. Only for
 * the box that people look at: nothing is measured there.
 */
final class Whereabouts {
  /** A hand wanders by so much of the picture's width. */
  private static final double REACH = 0.16;

  /** Half the side of the square whose mean light counts, in pixels of the reduced picture. */
  private static final int HALF = 1;

  /** At the end of its reach a spot must be brighter by that much of full scale. */
  private static final double PENALTY = 0.25;

  /** A spot that is hardly brighter than the expected one is not worth moving for. */
  private static final double WORTH = 0.08;

  private Whereabouts() {}

  /** How far the LED is from where it is expected: pixels right and down. */
  record Shift(int right, int down) {
    static final Shift NONE = new Shift(0, 0);

    Region applied(Region region) {
      return new Region(region.x() + right, region.y() + down, region.width(), region.height());
    }
  }

  /**
   * Looks for it.
   *
   * @param expected where it would be if nothing had moved, in pixels of the image
   */
  static Shift find(BufferedImage image, Region expected) {
    int reach = (int) (REACH * image.getWidth());
    int x = (int) expected.centreX();
    int y = (int) expected.centreY();
    double best = light(image, x, y) + WORTH;
    Shift shift = Shift.NONE;
    for (int down = -reach; down <= reach; down++) {
      for (int right = -reach; right <= reach; right++) {
        double distance = Math.hypot(right, down) / Math.max(1, reach);
        double score = light(image, x + right, y + down) - PENALTY * distance * distance;
        if (distance <= 1 && score > best) {
          best = score;
          shift = new Shift(right, down);
        }
      }
    }
    return shift;
  }

  /** Mean of a small square, 0 = black, 1 = white; nothing outside of the picture. */
  private static double light(BufferedImage image, int x, int y) {
    if (x < HALF || y < HALF || x >= image.getWidth() - HALF || y >= image.getHeight() - HALF) {
      return 0;
    }
    int sum = 0;
    for (int j = y - HALF; j <= y + HALF; j++) {
      for (int i = x - HALF; i <= x + HALF; i++) {
        int rgb = image.getRGB(i, j);
        sum += (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
      }
    }
    int side = 2 * HALF + 1;
    return sum / (3 * 255.0 * side * side);
  }
}
