package io.telltale;

import io.telltale.pattern.Catalogue;
import io.telltale.sample.Region;
import org.jspecify.annotations.Nullable;

/**
 * How a video is to be read. Immutable; start from {@link #DEFAULT} and change what differs.
 *
 * @param region of the upright picture in which the LED is, or null to look for it
 * @param from presentation time in seconds at which to begin, 0 = the start
 * @param to presentation time in seconds at which to end, infinite = the end
 * @param catalogue whose patterns are considered; {@link Catalogue#forBoard} narrows one
 */
public record ReadOptions(@Nullable Region region, double from, double to, Catalogue catalogue) {
  /** The whole video, the LED wherever it is, the standard catalogue. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(null, 0, Double.POSITIVE_INFINITY, Catalogue.standard());

  public ReadOptions {
    if (!(from >= 0)) {
      throw new IllegalArgumentException("from must be 0 or later, was " + from + " s");
    }
    if (!(to > from)) {
      throw new IllegalArgumentException(
          "to must be later than from (" + from + " s), was " + to + " s");
    }
  }

  /** The same with the LED in that region. */
  public ReadOptions withRegion(Region region) {
    return new ReadOptions(region, from, to, catalogue);
  }

  /** The same for that part of the video, in seconds. */
  public ReadOptions withTimes(double from, double to) {
    return new ReadOptions(region, from, to, catalogue);
  }

  /** The same with the patterns of that catalogue. */
  public ReadOptions withCatalogue(Catalogue catalogue) {
    return new ReadOptions(region, from, to, catalogue);
  }
}
