package io.telltale.live;

import io.telltale.phase.Phase;
import io.telltale.sample.LedSample;
import org.jspecify.annotations.Nullable;

/**
 * What one frame shows of the LED.
 *
 * @param time of the frame in seconds since the first
 * @param sample what was measured; null while no LED is found
 * @param lit whether it is lit in this frame
 * @param phase what the light does at the moment; null while nothing can be said. Its count is that
 *     of flashes or breaths so far
 */
public record LightNow(
    double time, @Nullable LedSample sample, boolean lit, @Nullable Phase phase) {

  /** Whether both look alike: lit or not, and the same kind of light of the same colour. */
  public boolean looksLike(@Nullable LightNow other) {
    return other != null && lit == other.lit && alike(phase, other.phase);
  }

  private static boolean alike(@Nullable Phase a, @Nullable Phase b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.kind() == b.kind() && a.colour() == b.colour() && a.dim() == b.dim();
  }
}
