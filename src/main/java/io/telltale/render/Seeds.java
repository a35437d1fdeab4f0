package io.telltale.render;

import java.util.Random;

/** One seed, many independent dice: drawing more of one changes nothing of another. */
final class Seeds {
  private Seeds() {}

  static Random random(long seed, String purpose) {
    return new Random(seed * 0x9E3779B97F4A7C15L + purpose.hashCode() * 0xC2B2AE3D27D4EB4FL);
  }
}
