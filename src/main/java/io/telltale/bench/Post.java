package io.telltale.bench;

import io.telltale.sample.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One LED to be watched.
 *
 * @param name for a person, such as "status"
 * @param region of the upright picture in which it is; null = the likely status LED, wherever it is
 * @param expectations of its light
 */
public record Post(String name, @Nullable Region region, List<Expectation> expectations) {
  /** What an LED is called that needs no name, being the only one. */
  public static final String STATUS = "status";

  public Post {
    expectations = List.copyOf(expectations);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an LED needs a name");
    }
  }
}
