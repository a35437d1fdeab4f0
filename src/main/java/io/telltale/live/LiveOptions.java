package io.telltale.live;

import io.telltale.pattern.Catalogue;
import io.telltale.sample.Region;
import org.jspecify.annotations.Nullable;

/**
 * How a camera's light is to be read. Immutable; start from {@link #DEFAULT}.
 *
 * @param catalogue whose patterns are considered
 * @param region of the upright picture in which the LED is, or null to look for it
 * @param keep seconds of light that are kept and explained
 * @param pace least seconds between two looks at all of it; where looking takes long, it is more
 */
public record LiveOptions(Catalogue catalogue, @Nullable Region region, double keep, double pace) {
  /**
   * Half a minute holds two turns of the longest pattern; a blink of 100 ms has shown three flashes
   * after half a second.
   */
  public static final LiveOptions DEFAULT = new LiveOptions(Catalogue.standard(), null, 30, 0.4);

  public LiveOptions {
    if (!(keep >= 1) || !(pace > 0)) {
      throw new IllegalArgumentException(
          "at least 1 s must be kept and the pace be above 0 s, were %s s and %s s"
              .formatted(keep, pace));
    }
  }

  /** The same with the patterns of that catalogue. */
  public LiveOptions with(Catalogue other) {
    return new LiveOptions(other, region, keep, pace);
  }

  /** The same with the LED in that region, or wherever it is. */
  public LiveOptions at(@Nullable Region place) {
    return new LiveOptions(catalogue, place, keep, pace);
  }

  /** The same, keeping so many seconds. */
  public LiveOptions keeping(double seconds) {
    return new LiveOptions(catalogue, region, seconds, pace);
  }

  /** The same, looking at all that is kept at most every so many seconds. */
  public LiveOptions every(double seconds) {
    return new LiveOptions(catalogue, region, keep, seconds);
  }
}
